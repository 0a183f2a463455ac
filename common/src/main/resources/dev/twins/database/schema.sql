-- One statement, so it is done wholly or not at all; the lock lets many ask for it at once:
-- "create table if not exists" alone can fail with a duplicate key in the catalogue.
do $$
begin
  perform pg_advisory_xact_lock(hashtext('dev.twins.schema'));

  create table if not exists users (
    id            uuid        not null default gen_random_uuid(),
    email         text        not null,
    name          text        not null,
    password_hash text,
    created_at    timestamptz not null default now(),
    constraint users_pkey primary key (id),
    constraint users_email_length check (char_length(email) between 3 and 254),
    constraint users_name_length check (char_length(name) between 1 and 100),
    constraint users_password_hash_length check (char_length(password_hash) between 1 and 255)
  );

  create unique index if not exists users_email_any_case on users (lower(email));

  create index if not exists users_newest_first on users (created_at desc, id desc);

  -- Of accounts that exist and of those that do not; each failure takes old rows away.
  create table if not exists failed_logins (
    account      bytea       not null, -- SHA-256 of the address in lower case
    failures     integer     not null, -- since the last success, or since 15 minutes passed without one
    last_failure timestamptz not null,
    constraint failed_logins_pkey primary key (account),
    constraint failed_logins_failures check (failures > 0)
  );

  create index if not exists failed_logins_oldest on failed_logins (last_failure);
end
$$;

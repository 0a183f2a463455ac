"""Registers a user and gives its token to the requests that need one."""

import secrets

import requests
import schemathesis


@schemathesis.auth()
class Caller:
    """Schemathesis asks for a token at the start and after each refusal, because a request may have deleted the user."""

    def get(self, case, context):
        caller = {"email": f"{secrets.token_hex(8)}@example.org", "name": "Caller", "password": secrets.token_hex(16)}
        self._post(case, "/auth/register", caller)
        return self._post(case, "/auth/login", caller)["token"]

    def set(self, case, token, context):
        case.headers["Authorization"] = f"Bearer {token}"

    @staticmethod
    def _post(case, path, body):
        answer = requests.post(case.operation.base_url + path, json=body, timeout=30)
        answer.raise_for_status()
        return answer.json()

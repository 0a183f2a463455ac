package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prefix before the API's paths: a stage at its own address, a base path at a custom domain. */
class PlaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rawPath             | stage    | domain                              | BASE_PATH | prefix  | path
            /api/users            | $default | id.execute-api.eu-1.amazonaws.com   | ''        | ''      | /api/users
            /prod/api/users       | prod     | id.execute-api.eu-1.amazonaws.com   | ''        | /prod   | /api/users
            /prod                 | prod     | id.execute-api.eu-1.amazonaws.com   | ''        | /prod   | /
            /api/api/users        | api      | id.execute-api.eu-1.amazonaws.com   | ''        | /api    | /api/users
            /health/health        | health   | id.execute-api.eu-1.amazonaws.com   | ''        | /health | /health
            /prod/api/users       | prod     | id.execute-api.eu-1.amazonaws.com   | /v1       | /prod   | /api/users
            /api/users            | api      | www.example.org                     | ''        | ''      | /api/users
            /api/api/users        | api      | www.example.org                     | ''        | ''      | /api/users
            /health/live          | health   | www.example.org                     | ''        | ''      | /health/live
            /health/health/live   | health   | www.example.org                     | ''        | ''      | /health/live
            /prod/api/users       | prod     | www.example.org                     | ''        | ''      | /api/users
            /v1/auth/register     | $default | api.example.org                     | /v1       | /v1     | /auth/register
            /v1/auth/register     | prod     | api.example.org                     | /v1       | /v1     | /auth/register
            /v1                   | $default | api.example.org                     | /v1       | /v1     | /
            /v1/                  | $default | api.example.org                     | /v1       | /v1     | /
            /v10/x                | $default | api.example.org                     | /v1       | /v1     | /v10/x
            /api/users            | $default | api.example.org                     | /v1       | /v1     | /api/users
            /prod/api/users       | prod     | api.example.org                     | /v1       | /v1     | /api/users
            /shop/v1/api/users    | $default | api.example.org                     | /shop/v1  | /shop/v1 | /api/users
            /prod/api/users       | prod     | id.execute-api.cn-1.amazonaws.com.cn | ''       | /prod   | /api/users
            /prod/api/users       | prod     | id.execute-api.us-east-1.api.aws    | ''        | /prod   | /api/users
            /prod/health          | prod     | id.execute-api.localhost.localstack.cloud | ''  | /prod   | /health
            /api/api/users        | $default | api.example.org                     | /api      | /api    | /api/users
            /prod/api/users       | prod     | api.example.org                     | /prod     | /prod   | /api/users
            /V1/api/users         | $default | api.example.org                     | /v1       | /v1     | /V1/api/users
            /api/users            | $default | id.lambda-url.eu-1.on.aws           | ''        | ''      | /api/users
            """)
    void prefixAndPathAreSplit(
            String rawPath, String stage, String domain, String basePath, String prefix, String path) {
        assertThat(Place.of(rawPath, stage, domain, basePath)).isEqualTo(new Place(prefix, path));
    }
}

package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of invocation is served, ignored or refused, and never mistaken for another. */
class InvocationTest {
    private static final String REQUEST = """
            {"version":"2.0","rawPath":"%s","headers":{"host":"api.example.org","content-type":"application/json"},
             "requestContext":{"domainName":"api.example.org","stage":"%s","http":{"method":"%s"},"timeEpoch":1637063673},
             "body":%s,"isBase64Encoded":%s}""";

    private static final Handler HANDLER = new Handler(
            Map.of("DATABASE_URL", "postgresql://u:p@localhost:1/x", "JWT_KEY", Rehearsal.key(), "BASE_PATH", "v1/"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # path                       | stage    | method | body                | base64 | status
            /                            | $default | GET    | null                | false  | 200
            /api/users/path-with space   | $default | GET    | null                | false  | 401
            /v1/api/users                | $default | GET    | ""                  | false  | 401
            /api/users                   | api      | GET    | ""                  | false  | 401
            /v1/auth/register            | $default | POST   | {"email":"a@b.org"} | false  | 400
            /v1/auth/register            | $default | POST   | ["x"]               | false  | 400
            /v1/auth/register            | $default | POST   | 5                   | false  | 400
            /v1/auth/register            | $default | POST   | "{}"                | "false" | 400
            /v1/auth/register            | $default | POST   | "e30=\\n"           | "true" | 400
            /health                      | $default | GET    | ""                  | null   | 200
            health                       | $default | GET    | null                | false  | 404
            ``                           | $default | GET    | null                | false  | 404
            /v1/v1/health                | $default | GET    | null                | false  | 404
            /v1/health/live/             | $default | GET    | null                | false  | 404
            /health                      | $default | get    | null                | false  | 405
            /v1/auth/register            | $default | POST   | {"a":[1,{"b":null}]} | true  | 400
            """)
    void requestsAreServed(String path, String stage, String method, String body, String base64, int status)
            throws IOException {
        assertThat(answer(REQUEST.formatted(path, stage, method, body, base64))
                        .get("statusCode")
                        .getAsInt())
                .isEqualTo(status);
    }

    @Test
    void eventThatIsNestedTooDeeplyFailsLikeOneThatIsNoJson() {
        assertThatThrownBy(() -> answer("[".repeat(100_000))).isInstanceOf(UnservedEvent.class);
    }

    @Test
    void pageOfACustomDomainIsFoundBelowItsBasePath() throws IOException {
        JsonObject answer = answer(REQUEST.formatted("/v1/website", "$default", "GET", "null", "false"));
        assertThat(answer.getAsJsonObject("headers").get("location").getAsString())
                .isEqualTo("/v1/website/");
        JsonObject page = answer(REQUEST.formatted("/v1/website/", "$default", "GET", "null", "false"));
        assertThat(page.get("statusCode").getAsInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"serverless-plugin-warmup\"}",
                "\"{\\\"source\\\":\\\"serverless-plugin-warmup\\\"}\"",
                "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}",
                "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"version\":\"0\"}",
                "{\"warmer\":true,\"concurrency\":3}",
                "{\"warmup\":true}"
            })
    void warmUpsAndSchedulesDoNothingAndSaySo(String event) throws IOException {
        JsonObject answer = answer(event);
        assertThat(answer.get("done").getAsString()).isEqualTo("nothing");
        assertThat(answer.has("statusCode")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"httpMethod":"POST","path":"/auth/register","requestContext":{"stage":"t","httpMethod":"POST"}} | payload format 1.0
            {"version":"1.0","httpMethod":"DELETE","path":"/","requestContext":{}}                 | payload format 1.0
            {"httpMethod":"GET","path":"/","requestContext":{"elb":{"targetGroupArn":"arn"}}}      | an Application Load Balancer
            {"version":"2.0","path":"/","method":"GET","requestContext":{"serviceArn":"arn"}}      | VPC Lattice
            {"version":"2.0","type":"REQUEST","routeArn":"arn","rawPath":"/","requestContext":{"http":{"method":"DELETE"}}} | an authorizer
            {"type":"TOKEN","methodArn":"arn","authorizationToken":"s3cret"}                       | the members authorizationToken, methodArn, type
            {"awslogs":{"data":"s3cret"}}                                                          | the members awslogs
            {"triggerSource":"PreSignUp_SignUp","request":{"userAttributes":{"x":"s3cret"}}}       | the members request, triggerSource
            {"version":"1.0","requestContext":{"functionArn":"arn"},"responsePayload":"s3cret"}    | the members requestContext, responsePayload, version
            {"Records":[{"cf":{"request":{"uri":"/s3cret"}}}]}                                     | the members Records
            {"Records":[{"eventSource":"aws:dynamodb","dynamodb":{}}]}                             | records of aws:dynamodb
            {"ping":true}                                                                          | the members ping
            {"version":2,"requestContext":{"http":{"method":"GET"}}}                               | the members requestContext, version
            {"version":"2.0","requestContext":{"http":{"method":null}}}                            | the members requestContext, version
            {"raw_path":"/","method":"GET","headers":{}}                                           | VPC Lattice
            {"requestContext":{"routeKey":"$connect","connectionId":"x"}}                          | a WebSocket API
            {"Records":[{"eventSource":"aws:sqs","body":"s3cret"}]}                                | records of aws:sqs
            {"Records":[{"eventSource":"aws:s3","s3":{}}]}                                         | records of aws:s3
            {"Records":[{"EventSource":"aws:sns","Sns":{"Message":"s3cret"}}]}                     | records of aws:sns
            {"eventSource":"aws:kafka","records":{}}                                               | records of aws:kafka
            {"source":"aws.s3","detail-type":"Object Created","detail":{}}                         | an event of EventBridge
            {"source":"aws.events","detail-type":"s3cret","detail":{}}                             | an event of EventBridge
            {"Records":[]}                                                                         | an object with the members Records
            {"key1":"s3cret","key2":"v"}                                                           | an object with the members key1, key2
            {"version":"2.0","rawPath":"/"}                                                        | an object with the members rawPath, version
            {}                                                                                     | an object
            []                                                                                     | a JSON array
            "hello"                                                                                | a single JSON value
            "{"                                                                                    | a single JSON value
            null                                                                                   | a single JSON value
            ``                                                                                     | empty
            <s3cret/>                                                                              | not JSON
            {"version":"2.0","requestContext":{"http":{"method":"POST"}},"body":"?s3cret","isBase64Encoded":true} | marked as base64
            """)
    void everyOtherEventFailsAndIsNamed(String event, String what) {
        assertThatThrownBy(() -> answer(event))
                .isInstanceOf(UnservedEvent.class)
                .hasNoCause()
                .hasMessageContaining(what)
                .hasMessageContaining("payload format 2.0")
                .hasMessageNotContaining("s3cret");
    }

    private JsonObject answer(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        HANDLER.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }
}

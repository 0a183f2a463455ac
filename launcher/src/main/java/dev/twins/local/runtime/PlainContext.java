package dev.twins.local.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.util.function.UnaryOperator;

/** An invocation's context, as a handler sees it. */
record PlainContext(String requestId, String functionArn, long deadlineMs) implements Context {
    static PlainContext of(UnaryOperator<String> header) {
        return new PlainContext(
                header.apply("Lambda-Runtime-Aws-Request-Id"),
                header.apply("Lambda-Runtime-Invoked-Function-Arn"),
                Long.parseLong(header.apply("Lambda-Runtime-Deadline-Ms")));
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
    }

    @Override
    public String getLogStreamName() {
        return System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
    }

    @Override
    public String getFunctionName() {
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME");
    }

    @Override
    public String getFunctionVersion() {
        return System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
    }

    @Override
    public String getInvokedFunctionArn() {
        return functionArn;
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null; // as on AWS without the mobile SDK
    }

    @Override
    public ClientContext getClientContext() {
        return null; // as on AWS without the mobile SDK
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) (deadlineMs - System.currentTimeMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.parseInt(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
    }

    @Override
    public LambdaLogger getLogger() {
        return LambdaRuntime.getLogger();
    }
}

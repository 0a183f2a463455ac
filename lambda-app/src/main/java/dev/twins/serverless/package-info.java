/**
 * The serverless side: the application as an AWS Lambda function behind an API Gateway HTTP API. The law: nothing
 * outlives a request but what the constructor made; each request opens its own connection and closes it.
 */
package dev.twins.serverless;

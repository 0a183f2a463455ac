/**
 * The serverless side: the application as an AWS Lambda function behind an API Gateway HTTP API. The law: nothing
 * outlives a request except what the handler set up once and the key derived from the database's password; each request opens its own connection and closes it.
 */
package dev.twins.serverless;

/**
 * The serverless side: the application as an AWS Lambda function behind an API Gateway HTTP API. The law: each request
 * opens its own connection and closes it. Nothing outlives a request except what the handler set up once and the key
 * derived from the database's password.
 */
package dev.twins.serverless;

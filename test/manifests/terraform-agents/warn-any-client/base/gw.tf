resource "aws_bedrockagentcore_gateway" "gw" {
  name            = "gw"
  role_arn        = "arn:aws:iam::111122223333:role/gw"
  protocol_type   = "MCP"
  authorizer_type = "CUSTOM_JWT"
  authorizer_configuration {
    custom_jwt_authorizer {
      discovery_url   = "https://id.example.com/x"
      allowed_clients = ["a"]
    }
  }
}

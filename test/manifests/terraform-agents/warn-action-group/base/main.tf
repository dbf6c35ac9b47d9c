resource "aws_bedrockagent_agent" "desk" {
  agent_name              = "desk"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/desk"
  foundation_model        = "anthropic.claude-v2"
}

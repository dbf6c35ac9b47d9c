resource "aws_bedrockagent_agent" "desk" {
  agent_name              = "desk"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/desk"
  foundation_model        = "anthropic.claude-v2"
}

resource "aws_bedrockagent_agent_action_group" "pay" {
  action_group_name = "pay"
  agent_id          = aws_bedrockagent_agent.desk.agent_id
  agent_version     = "DRAFT"
  action_group_executor {
    lambda = "arn:aws:lambda:us-east-1:111122223333:function:pay"
  }
  function_schema {
    member_functions {
      functions {
        name = "pay"
      }
    }
  }
}

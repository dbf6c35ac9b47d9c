path "sys/policies/acl/*" {
  capabilities = ["read", "sudo"]
}

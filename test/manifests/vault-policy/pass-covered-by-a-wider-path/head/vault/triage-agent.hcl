path "a/*" {
  capabilities = ["read"]
}
path "a/+/c" {
  capabilities = ["read"]
}

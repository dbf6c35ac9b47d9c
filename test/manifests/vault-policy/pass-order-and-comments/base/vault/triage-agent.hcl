path "a/*" {
  capabilities = ["read"]
}
path "a/b" {
  capabilities = ["deny"]
}

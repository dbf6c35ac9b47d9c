# notes
path "a/b" {
  capabilities = ["deny"]
}
path "a/*" {
  capabilities = ["read"]
}

source "x" "y" {
  path = "b"
  capabilities = ["sudo"]
}

source "x" "y" {
  path = "a"
}

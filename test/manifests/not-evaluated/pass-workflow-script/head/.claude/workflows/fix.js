agent("go");

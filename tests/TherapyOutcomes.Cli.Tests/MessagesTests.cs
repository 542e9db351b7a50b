namespace TherapyOutcomes.Cli.Tests;

public class MessagesTests
{
    [Theory]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two", 6, "one\ntwo")]
    [InlineData("a-word-longer-than-the-line next", 10, "a-word-longer-than-the-line\nnext")]
    [InlineData("", 10, "")]
    public void AMessageBreaksBetweenWords(string message, int width, string expected) =>
        Assert.Equal(expected, Messages.Wrap(message, width));
}

namespace TherapyOutcomes.Tests.Letters;

/// <summary>What a letter says.</summary>
internal static class LetterExpectations
{
    public static void AssertSays(ClientLetter letter, params string[] sentences) =>
        Assert.All(sentences, sentence => Assert.Contains(sentence, letter.Text!.Value.Reveal(), StringComparison.Ordinal));
}

using System.Diagnostics;

namespace TherapyOutcomes.Tests.Vocabulary.ClientTexts;

public sealed class TextFeaturesTests
{
    private const int Length = 100_000;

    // Each beginning that a pattern could start from again and again, and words that never end.
    public static TheoryData<string> Hostile =>
    [
        "a", "a ", " ", "\n", ".", ",", "'", "a'", "a-", "n't", "an't ", "an't-", "not ", "no no-", "cured ", "not cured ", "not a ", "because of ", "because of the ", "because of a-",
        "massage ", "massage a ", "massage is the ", "reason ", "reason for a ", "took a ", "massage took ", "it is ", "we took a ", "thanks to ", "can't say ", "can't say you ", "can't a b know ",
        "por el ", "gracias a ", "masaje le ", "causa ", "no es ", "fixed a ", "fixed a the ", "gone a ", "hand in ", "back ", "come back ", "from 40 to ", "4/10", "9%", "1", "lend a ", "smile on ", "depress",
        "\u00ad", "\u0301", "é", "😀", "_", "a_",
    ];

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Hostile))]
    public void Of_HostileText_TakesTimeByItsLength(string part)
    {
        var repeated = string.Concat(Enumerable.Repeat(part, Length / part.Length));
        string[] texts = [repeated, repeated + "x", "because of " + repeated, "not " + repeated + " cured", "massage " + repeated, repeated + " massage took away the pain"];

        var watch = Stopwatch.StartNew();
        foreach (var text in texts)
        {
            TextFeatures.Of(text);
        }

        // Tenths of a second, or some seconds on a busy machine; a pattern that starts over at each word takes many minutes.
        Assert.True(watch.ElapsedMilliseconds < 60_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Of_ShortText_AllocatesNothing()
    {
        const string Text = "Well done! You walk each day, and that is what counts.";
        // The least of many: while other tests use a pattern, a second runner for it is made.
        var least = Enumerable.Range(0, 100).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            TextFeatures.Of(Text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(0, least);
    }

    [Fact]
    public void Of_LongText_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat("You walk far. ", 100)) + "Your knee is cured.";

        Assert.True(TextFeatures.Of(text) is { Length: TextLength.Long, Grade: < 3, ClaimsCure: true, MentionsHealth: true });
    }

    [Fact]
    public void ToString_OfFeatures_HasNoWordOfTheText() =>
        Assert.DoesNotContain("knee", TextFeatures.Of("Your knee is cured.").ToString(), StringComparison.OrdinalIgnoreCase);
}

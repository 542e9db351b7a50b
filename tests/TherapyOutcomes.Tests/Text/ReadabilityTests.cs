
namespace TherapyOutcomes.Tests.Text;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("you", 1)]
    [InlineData("made", 1)]
    [InlineData("healed", 1)]
    [InlineData("rules", 1)]
    [InlineData("rolled", 1)]
    [InlineData("times", 1)]
    [InlineData("eye", 1)]
    [InlineData("don't", 1)]
    [InlineData("can’t", 1)]
    [InlineData("bring", 1)]
    [InlineData("20", 1)]
    [InlineData("table", 2)]
    [InlineData("tables", 2)]
    [InlineData("muscles", 2)]
    [InlineData("ankles", 2)]
    [InlineData("handled", 2)]
    [InlineData("wanted", 2)]
    [InlineData("changes", 2)]
    [InlineData("doing", 2)]
    [InlineData("seeing", 2)]
    [InlineData("ISN'T", 2)]
    [InlineData("massage", 2)]
    [InlineData("shoulder", 2)]
    [InlineData("exercise", 3)]
    [InlineData("recovery", 4)]
    public void Grade_OneWord_CountsItsSyllables(string word, int syllables)
    {
        // Ten such words are a sentence of ten words, so only the syllables differ.
        var grade = Readability.Grade(string.Join(' ', Enumerable.Repeat(word, 10)));

        Assert.Equal(Math.Max(0, Math.Ceiling(((3.9m + (11.8m * syllables)) - 15.59m) * 10) / 10), grade);
    }

    // 0.39 · 30/3 + 11.8 · 45/30 − 15.59 = 6.01, and 5.62 with one syllable less; 0.39 · 65/5 + 11.8 · 91/65 − 15.59 = 6.
    [Theory]
    [InlineData(30, 3, 44, 5.7)]
    [InlineData(30, 3, 45, 6.1)]
    [InlineData(65, 5, 91, 6)]
    [InlineData(65, 5, 92, 6.2)]
    public void Grade_BetweenTenths_IsRoundedUp(int words, int sentences, int syllables, decimal grade) =>
        Assert.Equal(grade, Readability.Grade(Text(words, sentences, syllables)));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("- ' -")]
    public void Grade_NoWords_IsZero(string text) => Assert.Equal(0m, Readability.Grade(text));

    // Words of one and of two syllables; the full stops after the first words.
    private static string Text(int words, int sentences, int syllables) => string.Join(
        ' ',
        Enumerable.Range(0, words).Select(i => (i < syllables - words ? "table" : "walk") + (i < sentences - 1 || i == words - 1 ? "." : "")));

    [Fact]
    public void Grade_Decimals_ReadLikeWholeNumbers()
    {
        const string Sentence = "Your score went from {0} to {1} on the form that you filled in when you were here in the month of May.";
        var decimals = string.Format(null, Sentence, "35.6", "20.4");

        Assert.Equal(Readability.CountWords(string.Format(null, Sentence, "35", "20")), Readability.CountWords(decimals));
        Assert.Equal(Readability.Grade(string.Format(null, Sentence, "35", "20")), Readability.Grade(decimals));
    }

    // The same items, once as sentences of their own.
    [Theory]
    [InlineData("1) lift one arm; 2) hold it; 3) rest it; 4) lift the other arm; 5) hold it", "1. lift one arm. 2 hold it. 3 rest it. 4 lift the other arm. 5 hold it.")]
    [InlineData("lift one arm • hold it • rest it • lift the other arm", "lift one arm. hold it. rest it. lift the other arm.")]
    [InlineData("Stretch 1) lift one arm, 2) hold it, 3) rest it", "Stretch 1. lift one arm, 2. hold it, 3. rest it.")]
    [InlineData("1) Lift one arm\n2) Hold it\n3) Rest it", "1. Lift one arm. 2 Hold it. 3 Rest it.")]
    public void Grade_ItemsOfAList_AreSentences(string list, string sentences) =>
        Assert.Equal(Exact(sentences), Exact(list));

    [Theory]
    [InlineData("walk to the park (see page 2) and come back home along the river before the sun goes down")]
    [InlineData("walk to the park (for 20 minutes) and come back home along the river before the sun goes down")]
    public void Grade_AParenthesis_IsPartOfItsSentence(string text) =>
        Assert.Equal(Exact(text.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)), Exact(text));

    // Long words lift the grade above 0, where all short texts are alike.
    private static decimal Exact(string text) => Readability.Grade($"rehabilitation methodology reconsideration {text}");

    [Fact]
    public void Grade_ASentenceOverSeveralLines_IsOneSentence()
    {
        const string Sentence = "walk to the park every day after lunch and come back home along the river before the sun goes down behind the hills";

        Assert.Equal(Readability.Grade(Sentence), Readability.Grade(Sentence.Replace(" and ", "\nand ", StringComparison.Ordinal).Replace(" before ", "\r\n  before ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Walk every day\n- stretch your back\n- drink enough", 3)]
    [InlineData("Walk every day\n\nstretch your back", 2)]
    [InlineData("Walk every day\nStretch your back", 2)]
    public void Grade_LinesOfAList_AreSentences(string text, int sentences)
    {
        var asSentences = string.Join(". ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('-', ' '))) + ".";

        Assert.Equal(sentences, asSentences.Count(character => character == '.'));
        Assert.Equal(Readability.Grade(asSentences), Readability.Grade(text));
    }
}

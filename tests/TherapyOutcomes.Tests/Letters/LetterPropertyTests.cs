using System.Text.RegularExpressions;

namespace TherapyOutcomes.Tests.Letters;

/// <summary>What holds for every letter, over all measures, ways to talk, other measures, stages and languages.</summary>
[Trait("Speed", "Slow")]
public sealed partial class LetterPropertyTests
{
    // Words that stand in the record and are nobody's to read in a letter; the plan's own words are the client's.
    private static readonly string[] NotForLetters = [Samples.Canary, TestEpisode.Words, "low back complaint", "effleurage", "pat", "in person", "it works", "Dr. Grey"];

    private static readonly Action<TestEpisode>[] Talks =
    [
        care => { },
        care => care.DiscussImprovement(),
        care => care.DiscussImprovement(selfCare: [TestEpisode.Walk, TestEpisode.Walk with { What = "Lie flat", HowOften = "", When = "10 minutes at night." }]),
        care => care.DiscussImprovement(declined: Samples.Canary),
        care => care.DiscussImprovement(topics: [DiscussionTopic.Progress], selfCare: []),
        care => care.DiscussImprovement(understood: TeachBackResult.No, handedTo: Samples.Canary),
    ];

    // What happens to another measure, beside one deciding measure of each direction: nothing, better, worse.
    private static readonly (decimal Before, decimal Now)?[] Others = [null, (8, 2), (2, 9), (5, 5)];

    public static TheoryData<string> Measures => [.. StandardMeasures.Catalog.Where(measure => measure.DecidesAlone).Select(measure => measure.Id.Value)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Write_AnyHistory_IsPlainHonestAndDiscreet(string measure)
    {
        var written = 0;
        foreach (var talk in Talks)
        {
            foreach (var other in measure is "ODI" or "PSFS" ? Others : Others[..1])
            {
                foreach (var chronicity in Enum.GetValues<Chronicity>())
                {
                    var care = Play(measure, talk, other, chronicity);
                    written += CheckAll(care);
                    care.Discharge();
                    written += CheckAll(care);
                }
            }
        }

        Assert.True(written > 80, $"{written} letters");
    }

    private static int CheckAll(TestEpisode care)
    {
        var letters =
            from kind in Enum.GetValues<LetterKind>()
            from language in new[] { "en", "es" }
            from reader in Enum.GetValues<LetterReader>()
            select care.Letter(kind, language, reader);
        return letters.Count(IsChecked);
    }

    private static bool IsChecked(ClientLetter letter)
    {
        if (letter.Text is not { } text)
        {
            return false;
        }

        var words = text.Reveal();
        Assert.Empty(letter.Findings);
        Assert.False(text.Features.ClaimsCure, words);
        Assert.DoesNotMatch("[{}]|  |\n\n\n| \n", words);
        Assert.All(NotForLetters, secret => Assert.DoesNotMatch($@"(?i)\b{Regex.Escape(secret)}\b", words));
        if (letter.Language == "en")
        {
            Assert.True(letter.Reader == LetterReader.Client || !SecondPerson().IsMatch(words), words);
            Assert.True(Readability.Grade(words) <= 6m, $"grade {Readability.Grade(words)}: {words}");
        }
        else
        {
            Assert.DoesNotMatch(EnglishWords(), words.Replace(TestEpisode.Advice, "", StringComparison.Ordinal));
        }

        Assert.All(Sentence().Split(words), sentence => Assert.True(Readability.CountWords(sentence) <= 24, sentence));
        return true;
    }

    // From near the worst score to near the best one, and held for four weeks.
    private static TestEpisode Play(string measure, Action<TestEpisode> talk, (decimal Before, decimal Now)? other, Chronicity chronicity)
    {
        var clinic = CheckedClinic.New().OnDay(0, 8);
        clinic.RecordGuardian();
        var care = clinic.OpenEpisode(measure: measure, chronicity: chronicity, plan: Given.WeeklyPlan);
        Score(care, measure, isBetter: false, other?.Before);
        care.OnDay(0).RecordSession();
        care.OnDay(GivenEpisode.ImprovedOn);
        Score(care, measure, isBetter: true, other?.Now);
        care.ObserveImprovement(holds: true);
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(21).RecordSession("s2");
        care.OnDay(28).RecordSession("s3");
        care.OnDay(GivenEpisode.SustainedOn);
        Score(care, measure, isBetter: true, other?.Now);
        care.ObserveImprovement(holds: true);
        care.ConfirmPlan();
        talk(care);
        return care;
    }

    private static void Score(TestEpisode care, string id, bool isBetter, decimal? other)
    {
        var measure = StandardMeasures.Catalog.Get(new(id));
        var share = isBetter == (measure.Better == Better.Higher) ? 0.9m : 0.1m;
        care.RecordScore(Math.Round(measure.Low + share * (measure.High - measure.Low)), measure: id);
        if (other is { } value)
        {
            care.RecordScore(value, measure: "NPRS");
        }
    }

    [GeneratedRegex(@"\b(the|you|your|we|is|was|score|and)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    // What only the client could have done is not said of whoever reads it for them.
    [GeneratedRegex(@"\b(your (?!care|help)|yours\b|you (came|made|got|are doing|were|met|did))", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPerson();

    [GeneratedRegex(@"[.!?:\n]")]
    private static partial Regex Sentence();
}

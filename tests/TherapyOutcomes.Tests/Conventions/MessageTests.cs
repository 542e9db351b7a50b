using System.Text.RegularExpressions;
using TherapyOutcomes.Practices.Communication.Rules;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>
/// Every message a rule can give has words in every language. That its places are filled is asserted for every answer of
/// every test.
/// </summary>
public sealed partial class MessageTests
{
    // What a finding tells programs beyond its words: the rule, the argument, and why no one needs to read it.
    private static readonly (string Rule, string Argument, string Why)[] ForProgramsOnly =
    [
        ("MON004", "because", "the score that lost or regained the gain; the reader gets the day"),
        ("MON006", "session", "the session to ask about; the reader gets the day"),
        ("MON008", "score", "the newest deciding score; the reader gets its age"),
        ("MON010", "score", "the score to ask about; the reader gets its measure"),
        ("PLN008", "session", "the session on the area; the reader gets the day"),
        ("REF002", "referral", "the referral that the reader is about to send"),
        ("REF003", "referral", "the referral to ask about; the reader gets the day on which it was sent"),
        ("REF007", "from", "the threshold; the reader gets the score"),
        ("REF010", "referral", "the referral that the reader is about to answer"),
    ];

    // Rules whose variants come from elsewhere or from an expression. Any other rule writes its variants as literals.
    private static readonly Dictionary<string, string[]> ComputedVariants = new()
    {
        ["DOC001"] = ["noImprovement", "notSustained"],
        ["EDU001"] = ["limited", "part", "partLimited"],
        ["MON003"] = ["ask", "askNow", "gone", "now", "observed", "observedNow", "weaker"],
        ["MON004"] = ["recurrence", "recurrencePart", "recurrencePartStays", "recurrenceStays", "relapse", "relapsePart", "relapsePartStays", "relapseStays", "flareUp", "flareUpAsked"],
        ["MON005"] = [.. Enum.GetNames<ReactionSeverity>().Select(name => name.ToLowerInvariant())],
        ["MON009"] = ["clearance", "elsewhere", "emergency", "flag", "reaction", "reactionClearance", "reactionElsewhere", "reactionReported", "reported", "session", "sessionReaction", "suicidal"],
        ["MON011"] = ["unanswered"],
        ["MON012"] = ["lost", "resumed"],
        ["MON013"] = ["back", "booked", "forgotten", "forgottenAsked", "worse"],
        ["MON014"] = ["discharge", "maintenance"],
        ["PRV001"] = ["client", "law", "other", "scope"],
        ["REC001"] = ["referral"],
        ["REF002"] = ["emergency", "noEmergency", "other", "scope"],
        ["REF010"] = ["ended", "improved"],
        ["PLN005"] = ["met", "noGoals", "unmet", "worse"],
        ["REC002"] = ["concern", "declined", "died", "ended", "erased", "fact", "feedback", "guardian", "improvement", "note", "notEnded", "reaction", "referral", "resume", "stage", "treating", "unconfirmed"],
        ["REF001"] = ["emergency", "emergencySentAsLessUrgent", "emergencyTurnedDown", "propose", "send", "sendEmergency", "sentAsLessUrgent", "suicidal", "turnedDown"],
        ["REF006"] = ["lost", "worse"],
        ["REF007"] = ["mood", "thoughts", "unanswered", "worry"],
    };

    // The service itself reports REC003, before any rule is asked.
    private const string ReportedByTheService = "REC003";

    public static TheoryData<string> Ids => [.. StandardRules.Book.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> Languages => [.. MessageFormatter.All.Select(formatter => formatter.Language)];

    public static TheoryData<string, string> IdsInLanguages
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var rule in StandardRules.Book.Rules)
            {
                foreach (var formatter in MessageFormatter.All)
                {
                    cases.Add(rule.Id, formatter.Language);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(IdsInLanguages))]
    public void Keys_EachRule_HasWords(string id, string language) =>
        Assert.Contains(MessageFormatter.For(language).Keys, key => IsOf(id, key));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Keys_EachMessage_BelongsToARuleOrAnAssessment(string language) =>
        Assert.All(
            MessageFormatter.For(language).Keys.Where(key => !key.StartsWith("assessment.", StringComparison.Ordinal)),
            key => Assert.NotNull(StandardRules.Book.Get(key.Split('.')[0])));

    [Fact]
    public void Keys_Languages_HaveTheSameMessagesWithTheSamePlaces() =>
        Assert.All(MessageFormatter.All, formatter =>
        {
            Assert.Equal(Sorted(MessageFormatter.English.Keys), Sorted(formatter.Keys));
            Assert.All(formatter.Keys, key => Assert.Equal(Sorted(MessageFormatter.English.PlacesOf(key)), Sorted(formatter.PlacesOf(key))));
        });

    // Both ways: a variant without words fails, and so do words for a variant that no rule gives any more.
    [Theory]
    [MemberData(nameof(IdsInLanguages))]
    public void Keys_EachVariantOfARule_HasWordsAndNoOtherHas(string id, string language)
    {
        var written = Variant().Matches(SourceOf(id)).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups[1].Value);

        Assert.Equal(
            Sorted(written.Concat(ComputedVariants.GetValueOrDefault(id, [])).Distinct()),
            Sorted(MessageFormatter.For(language).Keys.Where(key => key.StartsWith($"{id}.", StringComparison.Ordinal)).Select(key => key[(id.Length + 1)..])));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Places_EachRule_AreFilledByItsArgumentsAndByNothingElse(string id)
    {
        var given = ArgumentsOf(id);
        var shown = MessageFormatter.English.Keys.Where(key => IsOf(id, key)).SelectMany(MessageFormatter.English.PlacesOf).Distinct();

        Assert.Equal(
            Sorted(id == ReportedByTheService ? ["id"] : given.Where(name => !ForProgramsOnly.Any(exempt => (exempt.Rule, exempt.Argument) == (id, name)))),
            Sorted(shown));
    }

    [Fact]
    public void ForProgramsOnly_Each_IsStillGivenByItsRule() =>
        Assert.All(ForProgramsOnly, exempt => Assert.Contains(exempt.Argument, ArgumentsOf(exempt.Rule)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Keys_Messages_HaveNoDoubleSpacesAndEndAsSentences(string language) =>
        Assert.All(MessageFormatter.For(language).Keys, key =>
        {
            var words = MessageFormatter.For(language).Format(key, []);
            Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
            Assert.EndsWith(".", words, StringComparison.Ordinal);
        });

    [Fact]
    public void Words_Spanish_KnowsEveryNamedValueThatIsNoId()
    {
        AssertKnown("topic", ImprovementTalks.Asked.Select(WireNames<DiscussionTopic>.Of));
        AssertKnown("understood", Enum.GetValues<TeachBackResult>().Select(WireNames<TeachBackResult>.Of));
        AssertKnown("urgency", Enum.GetValues<Urgency>().Select(WireNames<Urgency>.Of));
        AssertKnown("stage", Enum.GetNames<EpisodeStage>());
        AssertKnown("status", Enum.GetValues<ReferralStatus>().Select(WireNames<ReferralStatus>.Of));
        AssertKnown("scope", Enum.GetValues<DisclosureScope>().Select(WireNames<DisclosureScope>.Of));
        AssertKnown("purpose", Enum.GetValues<DisclosurePurpose>().Select(WireNames<DisclosurePurpose>.Of));
        AssertKnown("part", ["subjective", "objective", "assessment", "plan"]);
        AssertKnown(
            "field",
            [
                "message", "selfCare", "subjective", "objective", "assessment", "plan", "addendum", "report", "summary", "congratulation",
                "reason", "declined", "selfCareDeclined",
            ]);
        AssertKnown("flag", RedFlagCatalog.All.Select(flag => flag.Id.Value));
        AssertKnown("matter", RedFlagCatalog.All.Select(flag => flag.Id.Value));
        AssertKnown("referTo", RedFlagCatalog.All.Select(flag => flag.ReferTo));
    }

    [Fact]
    public void Words_English_KnowEveryRedFlag() =>
        Assert.All(RedFlagCatalog.All, flag => Assert.True(MessageFormatter.English.HasWord("flag", flag.Id.Value), flag.Id.Value));

    private static void AssertKnown(string argument, IEnumerable<string> values) =>
        Assert.All(values, value => Assert.True(MessageFormatter.Spanish.HasWord(argument, value), $"{argument}: {value}"));

    private static bool IsOf(string id, string key) => key == id || key.StartsWith($"{id}.", StringComparison.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);

    private static IEnumerable<string> ArgumentsOf(string id) => Argument().Matches(SourceOf(id))
        .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value.ToLowerInvariant())
        .Distinct();

    private static string SourceOf(string id)
    {
        var root = Path.Combine(Repository.Root, "src", "TherapyOutcomes");
        return File.ReadAllText(Assert.Single(Directory.EnumerateFiles(root, $"{id[0]}{id[1..].ToLowerInvariant()}*.cs", SearchOption.AllDirectories)));
    }

    [GeneratedRegex(@"Variant\s*=[^;},]*")]
    private static partial Regex Variant();

    [GeneratedRegex("\"([a-zA-Z]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?:Evidence\(|Evidence\.Named\()"([a-zA-Z]+)",|ComparisonEvidence\.(Measure|From|To)\(""")]
    private static partial Regex Argument();
}

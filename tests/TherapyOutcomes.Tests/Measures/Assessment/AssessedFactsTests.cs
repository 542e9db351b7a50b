namespace TherapyOutcomes.Tests.Measures;

/// <summary>By which single fact an assessment can be extended, and when it has to be walked anew.</summary>
public sealed class AssessedFactsTests
{
    private readonly TestEpisode _care = Improved();
    private readonly FollowedEpisode _followed;

    public AssessedFactsTests() => _followed = new FollowedEpisode(_care);

    private static readonly ClinicPolicy Policy = new();
    private static readonly ClientRecord NoClient = new();

    public static TheoryData<string> Kinds => ["score", "other measure", "observation", "check-in", "session"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NewestSince_OneLaterFact_IsThatFact(string kind)
    {
        var before = Facts();
        Add(kind, _care.OnDay(21));

        var newest = Facts().NewestSince(before);

        Assert.Equal((_care.Clinic.Now, Dates.Of(21)), (newest?.At, newest?.Day));
        Assert.Equal(kind is "score" or "other measure", newest?.Score is not null);
        Assert.Equal(kind is "observation", newest?.Observation is not null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NewestSince_FactAtTheTimeOfTheNewest_IsThatFact(string kind)
    {
        Add("check-in", _care.OnDay(21));
        var before = Facts();
        Add(kind, _care);

        Assert.NotNull(Facts().NewestSince(before));
    }

    [Fact]
    public void NewestSince_NothingNew_IsNull() => Assert.Null(Facts().NewestSince(Facts()));

    [Fact]
    public void NewestSince_TwoFacts_IsNull()
    {
        var before = Facts();
        Add("score", _care.OnDay(21));
        Add("session", _care);

        Assert.Null(Facts().NewestSince(before));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NewestSince_FactOlderThanOneOfAnyKind_IsNull(string kind)
    {
        Add(kind, _care.OnDay(30));
        var before = Facts();
        _care.OnDay(31);
        _care.Dated(TestClinic.Day(29)).RecordScore(21, "late").AssertAccepted();

        Assert.Null(Facts().NewestSince(before));
    }

    [Fact]
    public void NewestSince_AnythingElseHasChanged_IsNull()
    {
        var before = Facts();
        Add("score", _care.OnDay(21));
        var after = Facts();
        Assert.NotNull(after.NewestSince(before));
        _care.AgreeMaintenance(4, Dates.Of(100)).AssertAccepted();
        var maintained = Facts();

        Assert.All(
            new[]
            {
                before with { Policy = before.Policy with { RecallWeeks = [5] } },
                before with { Primary = new("NDI") },
                before with { Chronicity = Chronicity.Acute },
                before with { Planning = maintained.Planning },
                before with { Preferences = PreferencesOfWhoDeclined() },
                before with { Cycle = before.Cycle with { Number = 2 } },
                before with { Cycle = before.Cycle with { Start = before.Cycle.Start.AddDays(1) } },
                before with { Scores = [.. before.Scores.Select(score => score with { Value = score.Value + 1 })] },
            },
            other => Assert.Null(after.NewestSince(other)));
    }

    [Fact]
    public void NewestSince_FirstSession_IsNull()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        var followed = new FollowedEpisode(care);
        var before = FactsOf(followed);
        care.OnDay(0).RecordSession();

        Assert.Null(FactsOf(followed).NewestSince(before));
    }

    // An extension leaves alone what the fact says nothing about.
    [Fact]
    public void Of_FactOfOneMeasure_KeepsTheOthersAsTheyAre()
    {
        Add("other measure", _care.OnDay(21));
        var known = Assess();

        var withPrimary = Extended(known, "score", 22);
        Assert.Same(known.Others[0], withPrimary.Others[0]);
        Assert.NotSame(known.Primary, withPrimary.Primary);

        var withOther = Extended(withPrimary, "other measure", 23);
        Assert.Same(withPrimary.Primary, withOther.Primary);
        Assert.NotSame(withPrimary.Others[0], withOther.Others[0]);

        var withSession = Extended(withOther, "session", 24);
        Assert.Same(withOther.Primary, withSession.Primary);
        Assert.Same(withOther.Others[0], withSession.Others[0]);

        var withCheckIn = Extended(withSession, "check-in", 25);
        Assert.Same(withSession.Primary, withCheckIn.Primary);

        var withWord = Extended(withCheckIn, "observation", 26);
        Assert.Same(withCheckIn.Primary, withWord.Primary);
    }

    [Fact]
    public void Of_ScoreOnADayWithLaterWord_IsTheSameAsAnew()
    {
        Add("observation", _care.OnDay(21, 9));
        var known = Assess();

        Extended(known, "score", 21);
    }

    [Fact]
    public void Of_NewMeasure_IsTheSameAsAnew() => Extended(Assess(), "other measure", 21);

    private EpisodeAssessment Extended(EpisodeAssessment known, string kind, int day)
    {
        Add(kind, _care.OnDay(day, 20));
        var extended = EpisodeAssessment.Of(_followed.Read(), NoClient, Policy, known);
        Canonical.AssertSame(Assess(), extended);
        return extended;
    }

    private AssessedFacts Facts() => FactsOf(_followed);

    private static AssessedFacts FactsOf(FollowedEpisode followed) => AssessedFacts.Of(followed.Read(), NoClient, Policy);

    private EpisodeAssessment Assess() => EpisodeAssessment.Of(_followed.Read(), NoClient, Policy);

    private static ClientPreferences PreferencesOfWhoDeclined()
    {
        var clinic = CheckedClinic.New();
        clinic.RecordPreference(questionnaires: false).AssertAccepted();
        return clinic.ReadClient("c1").Preferences;
    }

    private static TestEpisode Improved()
    {
        Assert.NotEmpty(Policy.Fingerprint); // computed once, so that it is no difference
        return Story.At(EpisodeStage.Documenting);
    }

    private static TestEpisode Add(string kind, TestEpisode care)
    {
        var answer = kind switch
        {
            "score" => care.RecordScore(21),
            "other measure" => care.RecordScore(5, measure: "NPRS"),
            "observation" => care.ObserveImprovement(holds: true),
            "check-in" => care.RecordCheckIn(),
            _ => care.RecordSession($"s{care.Read().Version}"),
        };
        answer.AssertAccepted();
        return care;
    }
}

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>The check would notice: each promise is broken by a rule that was broken for it.</summary>
[Trait("Speed", "Slow")]
public class BrokenRuleTests
{
    private static readonly ClinicPolicy Standard = new();

    // Each of the rules alone stands between a client and a promise that is broken.
    [Theory]
    [InlineData("MON009", "holds", "Sustained while a red flag or a major reaction is open")]
    [InlineData("MON009", "holds", "Resumed while a red flag or a major reaction is open")]
    [InlineData("CEL001", "urgent matters", "celebrated while a red flag or a major reaction is open")]
    [InlineData("CEL001", "acts in any order", "celebrated before it was sustained")]
    [InlineData("REF002", "disclosures", "a disclosure without consent: Referral")]
    [InlineData("PRV001", "disclosures", "a disclosure without consent: Family")]
    [InlineData("PRV001", "disclosures", "a disclosure without consent: RequiredByLaw")]
    [InlineData("PRV001", "disclosures", "a disclosure without consent: ClientRequest")]
    [InlineData("PRV004", "disclosures", "a disclosure without consent: PublicCelebration")]
    [InlineData("DOC004", "unfinished", "Completed, but a part of its note is empty")]
    [InlineData("COM002", "unfinished", "Completed, but self-care was not discussed")]
    [InlineData("COM003", "unfinished", "Completed, but it was not understood")]
    [InlineData("REF008", "disclosures", "ReferralSettled, but a proposal is unsent")]
    [InlineData("REL002", "acts in any order", "Completed, but a concern is open")]
    public void ARuleThatIsSilent_BreaksItsPromise(string rule, string alphabet, string promise) =>
        Assert.Contains(promise, Alphabets.Explore(alphabet, Standard, BrokenRules.Silent(rule), until: promise).Broken.Keys);

    [Theory]
    [InlineData("MON002", "holds", "a visit is asked for while a red flag or a major reaction is open")]
    [InlineData("MON002", "endings", "a visit is asked for after the discharge")]
    public void ARuleThatIsNeverSilent_BreaksItsPromise(string rule, string alphabet, string promise) =>
        Assert.Contains(promise, Alphabets.Explore(alphabet, Standard, BrokenRules.NeverSilent(rule), until: promise).Broken.Keys);

    [Theory]
    [InlineData("day")]
    [InlineData("revocation")]
    [InlineData("purpose")]
    [InlineData("recipient")]
    [InlineData("scope")]
    public void AConsentThatIsNotReadInFull_LetsSomethingOut(string unread)
    {
        var promise = $"a disclosure without consent: {(unread == "purpose" ? DisclosurePurpose.Family : DisclosurePurpose.Referral)}";

        Assert.Contains(promise, Alphabets.Explore("disclosures", Standard, BrokenRules.CarelessAbout(unread), until: promise).Broken.Keys);
    }

    [Fact]
    public void ARuleThatIsSwitchedOff_IsMissed()
    {
        const string Promise = "Completed, but feedback was not asked for";
        var careless = new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("FBK001", RuleGrade.Off) };

        Assert.Contains(Promise, Alphabets.Explore("acts in any order", careless, StandardRules.Book, until: Promise).Broken.Keys);
    }

    [Theory]
    [InlineData("REL002", "raise-concern")] // not even offered while a concern is open
    [InlineData("COM001", "resume")] // always refused
    [InlineData("DOC002", "record-score")] // goes away only with the improvement
    [InlineData("PLN001", "discontinue")] // goes away only with the care
    public void ACommandThatClearsNothing_IsNeverSeenToClear(string rule, string command)
    {
        ImmutableArray<Letter> letters = [.. CareLetters.Course, Letter.Clock(3), Letter.Clock(29), .. CareLetters.Acts[..4], .. CareLetters.Acts[^2..]];

        Assert.Equal([], NeverCleared(StandardRules.Book, letters, rule, StandardRules.Book.Get(rule).ClearsWith!));
        Assert.Equal([(rule, command)], NeverCleared(BrokenRules.Clearing(rule, command), letters, rule, command));
    }

    [Fact]
    public void ARuleThatNothingClears_IsADeadEnd()
    {
        var explored = Alphabets.Explore("corrections", Standard, StandardRules.With(NeverSatisfied));

        Assert.NotEmpty(explored.DeadEnds(world => world.Mine.Stage == EpisodeStage.Completed));
        Assert.Contains(("TEST-NEVER", "confirm-plan"), explored.Required.Except(explored.Cleared));
    }

    private static IEnumerable<(string Rule, string Command)> NeverCleared(RuleBook rules, ImmutableArray<Letter> letters, string rule, string command)
    {
        var explored = Alphabets.Explore(letters, Standard, rules);
        Assert.Contains((rule, command), explored.Required);
        return explored.Required.Except(explored.Cleared).Where(pair => pair.Rule == rule);
    }

    private static OwnRule NeverSatisfied { get; } = new(
        OwnRule.Advising("TEST-NEVER") with
        {
            Severity = RuleSeverity.Required,
            Effects = [RuleEffect.Holds(WorkflowTrigger.PlanSettled)],
            ClearsWith = "confirm-plan",
        },
        (context, sink) =>
        {
            if (context.Episode.Stage == EpisodeStage.Adjusting)
            {
                sink.Find();
            }
        });
}

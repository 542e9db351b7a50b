namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>The check would notice: each promise is broken by a rule that was broken for it.</summary>
[Trait("Speed", "Slow")]
public class BrokenRuleTests
{
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
        Assert.Contains(promise, Alphabets.ByName[alphabet].Explore(BrokenRules.Silent(rule), until: promise).Broken.Keys);

    [Theory]
    [InlineData("MON002", "holds", "a visit is asked for while a red flag or a major reaction is open")]
    [InlineData("MON002", "discharges", "a visit is asked for after the discharge")]
    public void ARuleThatIsNeverSilent_BreaksItsPromise(string rule, string alphabet, string promise) =>
        Assert.Contains(promise, Alphabets.ByName[alphabet].Explore(BrokenRules.NeverSilent(rule), until: promise).Broken.Keys);

    [Theory]
    [InlineData("day")]
    [InlineData("revocation")]
    [InlineData("purpose")]
    [InlineData("recipient")]
    [InlineData("scope")]
    public void AConsentThatIsNotReadInFull_LetsSomethingOut(string unread)
    {
        var promise = $"a disclosure without consent: {(unread == "purpose" ? DisclosurePurpose.Family : DisclosurePurpose.Referral)}";

        Assert.Contains(promise, Alphabets.ByName["disclosures"].Explore(BrokenRules.CarelessAbout(unread), until: promise).Broken.Keys);
    }

    [Fact]
    public void ARuleThatIsSwitchedOff_IsMissed()
    {
        const string Promise = "Completed, but feedback was not asked for";
        var acts = Alphabets.ByName["acts in any order"];
        var careless = acts with { Policy = acts.Policy with { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("FBK001", RuleGrade.Off) } };

        Assert.Contains(Promise, careless.Explore(StandardRules.Book, until: Promise).Broken.Keys);
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
        var explored = Alphabets.ByName["corrections"].Explore(StandardRules.With(NeverSatisfied));

        Assert.NotEmpty(explored.DeadEnds(world => world.Mine.Stage == EpisodeStage.Completed));
        Assert.Contains(("TEST-NEVER", "confirm-plan"), explored.Required.Except(explored.Cleared));
    }

    [Theory]
    [InlineData("DOC002", "record-score")] // measures every day, and never writes the note
    [InlineData("PLN001", "resume")] // refused
    public void AStepThatLeadsNowhere_IsADeadEndByTheCalendar(string rule, string command) =>
        Assert.NotEmpty(Alphabets.ByName["urgent matters"].Explore(BrokenRules.Clearing(rule, command)).DeadEndsByCalendar(Errands.Do).Take(1));

    [Fact]
    public void AClientWhoIsForgotten_IsADeadEndByTheCalendar() =>
        Assert.NotEmpty(Alphabets.ByName["discharges"].Explore(BrokenRules.Silent("MON011", "MON013")).DeadEndsByCalendar(Errands.DoWithoutTheClient).Take(1));

    [Fact]
    public void AClearanceThatArrivesBeforeItsReport_IsNoticed()
    {
        var alphabet = Alphabets.ByName["late reports"];
        var reported = SafetyLetters.Late[2].Try(CareLetters.Begin(alphabet.Policy, StandardRules.Book, alphabet.First), StandardRules.Book)!.Value.To;
        ImmutableArray<Letter> letters = [SafetyLetters.Holding[0], SafetyLetters.Holding[2]];

        Assert.Empty(Arrival.Differences(reported, letters, StandardRules.Book));
        Assert.NotEmpty(Arrival.Differences(reported, letters, StandardRules.Book, areClearancesLeftOut: false));
    }

    // No rule can break these alone, so the check is told of a death and of a red flag that the library knows nothing of.
    [Fact]
    public void WhatIsAskedAfterADeathOrWhileHeld_IsNoticed()
    {
        var ready = ReadyToCelebrate();
        var evaluation = ready.Evaluate(StandardRules.Book);

        Assert.DoesNotContain("something is found or asked for after the client's death", Promises.BrokenBy(ready, evaluation));
        Assert.Contains("something is found or asked for after the client's death", Promises.BrokenBy(ready with { HasDied = true }, evaluation));
        Assert.Contains(
            "a celebration is asked for while a red flag or a major reaction is open",
            Promises.BrokenBy(ready with { Serious = [new("dvt", ready.Now)] }, evaluation));
    }

    private static World ReadyToCelebrate()
    {
        var alphabet = Alphabets.ByName["deaths"];
        var world = CareLetters.Begin(alphabet.Policy, StandardRules.Book, alphabet.First);
        foreach (var letter in (Letter[])[Letter.Clock(1), CareLetters.GoodScore, CareLetters.WhatIsDue, CareLetters.WhatIsDue, DischargeLetters.All[0], Letter.Clock(29), CareLetters.GoodScore, CareLetters.WhatIsDue, CareLetters.WhatIsDue])
        {
            world = letter.Try(world, StandardRules.Book)!.Value.To;
        }

        return world;
    }

    private static IEnumerable<(string Rule, string Command)> NeverCleared(RuleBook rules, ImmutableArray<Letter> letters, string rule, string command)
    {
        var explored = new Alphabet(letters).Explore(rules);
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

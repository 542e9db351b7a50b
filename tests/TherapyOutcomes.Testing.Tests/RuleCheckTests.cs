namespace TherapyOutcomes.Testing.Tests;

public class RuleCheckTests
{
    [Fact]
    public void Finds_WhatIsFound_GivesTheFinding() =>
        Assert.Equal("0", RuleCheck.Of("MON002").Given(history => history.Documented()).Finds(RuleSeverity.Required).Says("had"));

    [Fact]
    public void Finds_WhatIsNot_TellsTheHistoryAndWhatIsFoundInstead()
    {
        var failure = Assert.Throws<ExpectationException>(() => RuleCheck.Of("DOC002").Given(history => history.Documented()).Finds());

        Assert.Contains("an episode, played to Monitoring", failure.Message, StringComparison.Ordinal);
        Assert.Contains("MON002", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestEpisode.Words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_AnotherSeverity_Fails() =>
        Assert.Throws<ExpectationException>(() => RuleCheck.Of("MON002").Given(history => history.Documented()).Finds(RuleSeverity.Advice));

    [Fact]
    public void FindsNothing_WhereSomethingIsFound_TellsItsEvidence()
    {
        var failure = Assert.Throws<ExpectationException>(() => RuleCheck.Of("MON002").Given(history => history.Documented()).FindsNothing());

        Assert.Contains("had=0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_ByThatRule_GivesTheFinding() =>
        Assert.Equal("CEL001", RuleCheck.Of("CEL001").Given(history => history.Documented()).Refuses(care => care.Celebrate()).Rule.Id);

    [Fact]
    public void Refuses_WhereItIsAccepted_Fails() =>
        Assert.Throws<ExpectationException>(() => RuleCheck.Of("CEL001").Given(history => history.Sustained()).Refuses(care => care.Celebrate()));

    [Fact]
    public void Allows_WhereItIsRefused_Fails() =>
        Assert.Throws<ExpectationException>(() => RuleCheck.Of("CEL001").Given(history => history.Documented()).Allows(care => care.Celebrate()));

    [Fact]
    public void With_AnotherGrade_IsUsed() => RuleCheck.Of("MON002")
        .With(new ClinicPolicy().WithSettings([KeyValuePair.Create("rules:MON002", (string?)"off")]))
        .Given(history => history.Documented())
        .FindsNothing();

    [Fact]
    public void Given_AStepThatIsRefused_SaysWhich()
    {
        var failure = Assert.Throws<ExpectationException>(() => Given.Episode().Then("too early", care => care.Celebrate()).Build());

        Assert.Contains("\"too early\" failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("CEL001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_ARuleOfTheClientsRecord_JudgesTheClient()
    {
        var consent = Given.Episode().Then("consent", care => care.Clinic.GrantConsent([DisclosureScope.Scores], expiresOn: new DateOnly(2026, 1, 20)));

        RuleCheck.Of("PRV002").Given(consent).Finds(RuleSeverity.Advice);
        RuleCheck.Of("PRV002").Given(history => history.WithConsent(DisclosureScope.Scores)).FindsNothing();
    }

    [Fact]
    public void Finds_ARuleOfTheCaseload_JudgesThePractitioner()
    {
        var caseload = new CaseloadSummary { Topics = [new() { Topic = "neck", Clients = 100, Improved = 40, ClinicRate = 0.65 }] };

        RuleCheck.Of("EDU003").With(caseload).Finds();
        RuleCheck.Of("EDU003").Given(history => history.Then("a course", care => care.Clinic.RecordEducation())).FindsNothing();
    }

    [Theory]
    [InlineData("PRV002", "Client")]
    [InlineData("EDU001", "Practitioner")]
    public void FindsOrFindsNothing_WhereNothingIsOnRecord_FailsBecauseNoRuleWasAsked(string rule, string kind)
    {
        var expected = $"the {kind} is not on record.";

        Assert.Contains(expected, Assert.Throws<ExpectationException>(() => RuleCheck.Of(rule).Finds()).Message, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Throws<ExpectationException>(RuleCheck.Of(rule).FindsNothing).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_ARuleOfThePractitionersRecord_JudgesThePractitioner()
    {
        var behind = Given.Episode().Then("a requirement", care => care.Clinic.SetEducationRequirement(credits: 24, startsOn: new DateOnly(2025, 1, 1)));

        RuleCheck.Of("EDU001").Given(behind).Finds();
        RuleCheck.Of("EDU001").Given(behind.Then("a course", care => care.Clinic.RecordEducation(credits: 24))).FindsNothing();
    }

    [Fact]
    public void FindsFromDay_OfAClientsRecord_JudgesTheClient() =>
        RuleCheck.Of("PRV002").Given(Given.Episode().Then("consent", care => care.Clinic.GrantConsent([DisclosureScope.Scores], expiresOn: new DateOnly(2026, 3, 1))))
            .FindsFromDay((new DateOnly(2026, 3, 1).DayNumber - 30) - new DateOnly(2026, 1, 5).DayNumber);

    [Fact]
    public void FindsFromDay_TheBoundary_IsExact()
    {
        var check = RuleCheck.Of("MON006"); // 24 h after the session on day 0

        Assert.Equal("s1", check.FindsFromDay(1, 9).Says("session"));
        Assert.Throws<ExpectationException>(() => check.FindsFromDay(1, 8));
        Assert.Throws<ExpectationException>(() => check.FindsFromDay(1, 10));
    }

    [Fact]
    public void Of_AnUnknownRule_SaysSo() => Assert.Throws<TherapyOutcomesException>(() => RuleCheck.Of("MON999"));

    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Celebrating)]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void In_AnyStage_EndsThere(EpisodeStage stage) => Assert.Equal(stage, Given.Episode().In(stage).Build().Stage);
}

using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.Tests.Rules;

public sealed class RuleGradesTests
{
    [Fact]
    public void FromJson_Section_ReadsEveryGrade()
    {
        var grades = RuleGrades.FromJson("""
            {
              "logging": { "level": "debug" },
              "rules": {
                "MON006": "off", // asked on paper
                "DOC001": "info",
                "DOC005": "advice",
                "COM003": "required",
                "PLN002": "forbidden",
              }
            }
            """);

        Assert.Equal(
            [("COM003", RuleGrade.Required), ("DOC001", RuleGrade.Info), ("DOC005", RuleGrade.Advice), ("MON006", RuleGrade.Off), ("PLN002", RuleGrade.Forbidden)],
            grades.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        StandardRules.Book.Validate(new ClinicPolicy { Grades = grades });
    }

    [Fact]
    public void FromJson_EmptySection_GradesNothing() => Assert.Empty(RuleGrades.FromJson("""{"rules":{}}"""));

    [Theory]
    [InlineData("", "not JSON: see line 1")]
    [InlineData("{\n\"rules\": {\n\"MON006\" \"off\"}}", "not JSON: see line 3")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("""{"MON006":"off"}""", "no section 'rules'")]
    [InlineData("""{"rules":["MON006"]}""", "not an object of rule ids")]
    [InlineData("""{"rules":null}""", "not an object of rule ids")]
    [InlineData("""{"rules":{},"rules":{}}""", "given twice")]
    [InlineData("""{"rules":{"MON006":false}}""", "grade of the rule 'MON006' is not a string")]
    [InlineData("""{"rules":{"MON006":null}}""", "grade of the rule 'MON006' is not a string")]
    [InlineData("""{"rules":{"MON006":"Off"}}""", "can't be graded 'Off'. Allowed: off, info")]
    [InlineData("""{"rules":{"MON006":""}}""", "can't be graded ''")]
    [InlineData("""{"rules":{"MON006":"off","MON006":"info"}}""", "'MON006' is graded twice")]
    public void FromJson_Unreadable_SaysWhat(string json, string what) => AssertFails(ErrorCodes.GradesInvalid, what, () => RuleGrades.FromJson(json));

    [Theory]
    [InlineData("""{"rules":{"MON999":"off"}}""", ErrorCodes.RuleUnknown, "'MON999'")]
    [InlineData("""{"rules":{"mon006":"off"}}""", ErrorCodes.RuleUnknown, "'mon006'")]
    [InlineData("""{"rules":{"MON009":"advice"}}""", ErrorCodes.RuleLocked, "MON009")]
    [InlineData("""{"rules":{"COM005":"required"}}""", ErrorCodes.RuleInvalid, "COM005 holds no trigger")]
    [InlineData("""{"rules":{"COM005":"forbidden"}}""", ErrorCodes.RuleInvalid, "COM005 refuses no command")]
    public void AddTherapyOutcomes_GradesThatDoNotFitTheRules_FailWhenFirstBuilt(string json, string code, string what)
    {
        var services = new ServiceCollection();
        services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().UsePolicy(new ClinicPolicy { Grades = RuleGrades.FromJson(json) }));
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        AssertFails(code, what, () => scope.ServiceProvider.GetRequiredService<OutcomeService>());
    }

    [Fact]
    public void From_Pairs_ReadsThem() =>
        Assert.Equal(RuleGrade.Off, RuleGrades.From([KeyValuePair.Create("MON006", (string?)"off")])["MON006"]);

    [Theory]
    [InlineData("MON006", null, "has no grade")]
    [InlineData("COM005", "info", "graded twice")]
    public void From_UnreadablePairs_SaysWhat(string id, string? grade, string what) =>
        AssertFails(ErrorCodes.GradesInvalid, what, () => RuleGrades.From([KeyValuePair.Create("COM005", (string?)"off"), KeyValuePair.Create(id, grade)]));

    [Fact]
    public void Submit_GradesFromJson_Apply() =>
        Story.At(EpisodeStage.Celebrating, CheckedClinic.New(new ClinicPolicy { Grades = RuleGrades.FromJson("""{"rules":{"FBK001":"off"}}""") }))
            .Celebrate().AssertFired(WorkflowTrigger.Celebrated);

    private static void AssertFails(string code, string what, Action act)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(act);

        Assert.Equal(code, thrown.Code);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }
}

using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Testing.Tests;

#region rule
public sealed class LongSession : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "CLINIC-1",
        Practice = Practice.Monitoring,
        Title = "a session took 90 minutes or more",
        Severity = RuleSeverity.Advice,
        Rationale = "Clients are often sore after a long session: check on them.",
        Source = "our clinic's handbook",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Care.Sessions is [.., { Minutes: >= 90, IsWithdrawn: false } newest])
        {
            sink.Find(new Evidence("session", newest.Id), new Evidence("minutes", newest.Minutes));
        }
    }
}
#endregion

public class OwnRuleTests
{
    #region test
    [Fact]
    public void LongSession_Of90Minutes_IsFound() => Session(minutes: 90).Finds(RuleSeverity.Advice);

    [Fact]
    public void LongSession_Of89Minutes_IsNot() => Session(minutes: 89).FindsNothing();

    private static RuleCheck Session(int minutes) => RuleCheck.Of(new LongSession())
        .Given(history => history.Improved().DaysLater(7).Then("a session", care => care.RecordSession("s9", minutes)));
    #endregion

    [Fact]
    public void LongSession_TakenBack_IsNot() => RuleCheck.Of(new LongSession())
        .Given(history => history.Then("a long session", care => care.RecordSession("s9", 90)).Then("taken back", care => care.Correct("s9")))
        .FindsNothing();

    [Fact]
    public async Task LongSession_RegisteredAndGraded_JudgesInTheHost()
    {
        var services = new ServiceCollection().AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted());
        #region registration
        services.AddTherapyOutcomes(outcomes => outcomes.AddRule<LongSession>().BindPolicy([new("rules:CLINIC-1", "info")]));
        #endregion
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        var service = scope.ServiceProvider.GetRequiredService<OutcomeService>();
        var (episode, therapist, now) = (new EpisodeId("e1"), new ActorId("p1"), TimeProvider.System.GetUtcNow());

        await service.SubmitAsync(new OpenEpisode { Episode = episode, Actor = therapist, At = now, Client = new("c1"), Practitioner = new("p1"), Complaint = "back pain", PrimaryMeasure = new("ODI"), Chronicity = Chronicity.Chronic });
        var answer = await service.SubmitAsync(new RecordSession { Episode = episode, Actor = therapist, At = now, Session = new("s1"), Techniques = [], Minutes = 90, Areas = [] });

        var finding = Assert.Single(answer.Findings, finding => finding.Rule.Id == "CLINIC-1");
        Assert.Equal(RuleSeverity.Info, finding.Severity);
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("test")]
    [InlineData("registration")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/own-rule.md", name, SourceFile);

    [Fact]
    public void Rule_WrittenRegisteredGradedAndTested_TakesLessThanThirtyLines()
    {
        string[] regions = ["rule", "test", "registration"];

        Assert.True(regions.Sum(name => Repository.Region(Source, name).Split('\n').Count(line => line.Trim().Length > 0)) < 30);
    }

    private const string SourceFile = "tests/TherapyOutcomes.Testing.Tests/OwnRuleTests.cs";

    private static string Source => Repository.Read(SourceFile);
}

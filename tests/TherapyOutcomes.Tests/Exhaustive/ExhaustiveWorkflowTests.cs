using Xunit.Abstractions;

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>
/// Every way that small alphabets of commands and clock steps lead, over the real deciders. One alphabet of all letters has too many
/// orders of acts that have nothing to do with each other; so one has every act at any time, and the others, in which acts come
/// when they are due, have everything that holds, discloses or takes back.
/// </summary>
[Trait("Speed", "Slow")]
public class ExhaustiveWorkflowTests(ITestOutputHelper output)
{
    private const int MostStates = 60_000;

    private static readonly ClinicPolicy Standard = new();

    public static TheoryData<string> Alphabets => [.. ByName.Keys];

    private static Dictionary<string, ImmutableArray<Letter>> ByName { get; } = new()
    {
        ["acts in any order"] = [.. Alphabet.Course, .. Alphabet.Clock, .. Alphabet.Acts],
        ["corrections"] = [.. Alphabet.Course, .. Alphabet.Clock, Alphabet.WhatIsDue, Alphabet.Correction],
        ["holds"] = [.. Alphabet.Course, .. Alphabet.Clock, Alphabet.WhatIsDue, .. Alphabet.Holds],
        ["disclosures"] = [.. Alphabet.Course, .. Alphabet.Clock, Alphabet.WhatIsDue, .. Alphabet.Disclosures],
    };

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void EveryWay_KeepsEveryPromise(string alphabet)
    {
        var explored = Explore(ByName[alphabet], Standard, RuleBook.Standard);

        output.WriteLine($"{alphabet}: {explored.States:N0} states, {explored.Transitions:N0} transitions, {explored.Collisions.Count:N0} collisions sampled");
        Assert.Empty(explored.Broken);
        Assert.Empty(explored.DeadEnds(IsCompleted).Select(Abstraction.Of));
        Assert.Empty(explored.NeverCleared);
        foreach (var (first, other) in explored.Collisions) // the abstraction hides nothing that matters
        {
            Assert.All(ByName[alphabet], letter => Assert.Equal(Answer(letter, first), Answer(letter, other)));
        }
    }

    [Fact]
    public void ARuleThatIsSwitchedOff_IsMissed()
    {
        var careless = new ClinicPolicy { Grades = new Dictionary<string, RuleGrade> { ["FBK001"] = RuleGrade.Off }.ToImmutableDictionary() };

        var explored = Explore([.. Alphabet.Course, .. Alphabet.Clock, Alphabet.WhatIsDue, .. Alphabet.Acts[^3..]], careless, RuleBook.Standard);

        Assert.Contains("Completed, but feedback was not asked for", explored.Broken.Keys);
    }

    [Fact]
    public void ARuleThatNothingClears_IsADeadEnd()
    {
        var explored = Explore(ByName["corrections"], Standard, new RuleBook(new NeverSatisfied()));

        Assert.NotEmpty(explored.DeadEnds(IsCompleted));
        Assert.Contains(("TEST-NEVER", "confirm-plan"), explored.NeverCleared);
    }

    private static Exploration Explore(ImmutableArray<Letter> alphabet, ClinicPolicy policy, RuleBook rules) =>
        new Exploration(alphabet, alphabet.Contains(Alphabet.Correction) ? Abstraction.WithWhatACorrectionShows : Abstraction.Of, policy, rules).Run(Alphabet.Begin(policy, rules), MostStates);

    private static bool IsCompleted(World world) => world.Mine.Stage == EpisodeStage.Completed;

    // Refused or not even to be asked is the same: nothing changes.
    private static string Answer(Letter letter, World world)
    {
        if (letter.Try(world, Standard, RuleBook.Standard) is not { Accepted: true } step)
        {
            return $"{letter.Name}: nothing";
        }

        var judgement = step.Decision?.Judgement ?? EpisodeDecider.Evaluate(step.To.Mine, step.To.Context(Standard, RuleBook.Standard));
        var heavy = judgement.Findings.Where(finding => finding.Severity >= RuleSeverity.Required).Select(finding => finding.Rule.Id).Distinct();
        return $"{letter.Name}: {step.To.Mine.Stage} {string.Join(' ', heavy)}";
    }

    private sealed class NeverSatisfied : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new()
        {
            Id = "TEST-NEVER",
            Practice = Practice.Planning,
            Title = "never satisfied",
            Severity = RuleSeverity.Required,
            Effects = [RuleEffect.Holds(WorkflowTrigger.PlanSettled)],
            ClearsWith = "confirm-plan",
            Rationale = "To see that a rule which nothing clears is found.",
            Source = "a test",
        };

        public override void Check(RuleContext context, FindingSink sink)
        {
            if (context.Episode.Stage == EpisodeStage.Adjusting)
            {
                sink.Find();
            }
        }
    }
}

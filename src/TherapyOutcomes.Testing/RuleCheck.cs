using TherapyOutcomes.Education;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Checks one rule against histories, through the real service: fires, does not fire, boundary.</summary>
/// <example>
/// <code>
/// RuleCheck.Of(new LongPause()).Given(history => history.Improved().DaysLater(15)).Finds();
/// RuleCheck.Of(new LongPause()).Given(history => history.Improved().DaysLater(14)).FindsNothing();
/// </code>
/// </example>
/// <remarks>
/// Judged is the record of the rule's kind: the episode, its client, or its practitioner. Something must be on record of them: put it
/// there with <see cref="GivenEpisode.Then"/> and the commands of <see cref="TestEpisode.Clinic"/>. Immutable; each expectation plays
/// its history anew. Thread-safe.
/// </remarks>
public sealed class RuleCheck
{
    private readonly string _rule;
    private readonly Rule? _own;
    private readonly RecordKind? _kind;

    private ClinicPolicy? Policy { get; init; }

    private CaseloadSummary? Caseload { get; init; }

    private GivenEpisode History { get; init; } = Testing.Given.Episode();

    private RuleCheck(RuleDescriptor rule, Rule? own) => (_rule, _kind, _own) = (rule.Id, rule.Record, own);

    private RuleCheck(RuleCheck other)
    {
        (_rule, _kind, _own) = (other._rule, other._kind, other._own);
        (Policy, Caseload, History) = (other.Policy, other.Caseload, other.History);
    }

    /// <summary>Checks a host's own rule.</summary>
    /// <param name="rule">The rule.</param>
    public static RuleCheck Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleCheck(rule.Descriptor, rule);
    }

    /// <summary>Checks one of the library's rules.</summary>
    /// <param name="rule">Its id, such as <c>MON002</c>.</param>
    /// <exception cref="TherapyOutcomesException">TO2003: no rule has that id.</exception>
    public static RuleCheck Of(string rule) => new(RuleBook.Standard.Get(rule), own: null);

    /// <summary>The same check after a history; without one, after an episode that has just begun.</summary>
    /// <param name="history">Writes it.</param>
    public RuleCheck Given(Func<GivenEpisode, GivenEpisode> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Given(history(Testing.Given.Episode()));
    }

    /// <summary>The same check after a history; without one, after an episode that has just begun.</summary>
    /// <param name="history">The history.</param>
    public RuleCheck Given(GivenEpisode history) => new(this) { History = history };

    /// <summary>The same check in a clinic with a policy of its own.</summary>
    /// <param name="policy">The policy.</param>
    public RuleCheck With(ClinicPolicy policy) => new(this) { Policy = policy };

    /// <summary>The same check of a practitioner's record together with outcomes of their caseload.</summary>
    /// <param name="caseload">The outcomes; only rules of practitioners' records read them.</param>
    public RuleCheck With(CaseloadSummary caseload) => new(this) { Caseload = caseload };

    /// <summary>The rule finds something.</summary>
    /// <param name="severity">How much it weighs; null for any.</param>
    /// <param name="variant">Which of the rule's messages; null for any.</param>
    /// <returns>The first such finding.</returns>
    /// <exception cref="ExpectationException">It finds nothing, or something else.</exception>
    public Finding Finds(RuleSeverity? severity = null, string? variant = null)
    {
        var answer = Judge();
        var finding = Mine(answer).FirstOrDefault(finding =>
            (severity is null || finding.Severity == severity) && (variant is null || finding.MessageKey == $"{_rule}.{variant}"));
        Expect.That(finding is not null, $"Expected {_rule} {variant} {severity}. {Found(answer)}");
        return finding;
    }

    /// <summary>The rule finds nothing.</summary>
    /// <exception cref="ExpectationException">It finds something, or nothing is on record that it could judge.</exception>
    public void FindsNothing()
    {
        var answer = Judge();
        Expect.That(!Mine(answer).Any(), $"Expected {_rule} to find nothing. {Found(answer)}");
    }

    /// <summary>
    /// Time alone makes the rule find something: then and not a millisecond before, and the answer before says when to
    /// look again (<see cref="FindingSink.NotBefore"/>).
    /// </summary>
    /// <param name="day">Days after the start of the story.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ExpectationException">It finds it earlier or later, or does not announce it.</exception>
    public Finding FindsFromDay(int day, double hour = 0)
    {
        var care = Build();
        return care.Clinic.AssertAppearsAt(KeyOf(care), _rule, TestClinic.Day(day, hour));
    }

    /// <summary>The rule refuses what is tried after the history.</summary>
    /// <param name="act">Tries it.</param>
    /// <returns>The finding that refuses.</returns>
    /// <exception cref="ExpectationException">It was accepted, or refused by another rule.</exception>
    public Finding Refuses(Func<TestEpisode, Answer> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var answer = act(Build());
        var finding = Mine(answer).FirstOrDefault(finding => finding.Severity == RuleSeverity.Forbidden);
        Expect.That(!answer.Accepted && finding is not null, $"Expected {_rule} to refuse the command; it was {(answer.Accepted ? "accepted" : "refused")}. {Found(answer)}");
        return finding;
    }

    /// <summary>The rule does not refuse what is tried after the history.</summary>
    /// <param name="act">Tries it.</param>
    /// <exception cref="ExpectationException">It was refused or malformed.</exception>
    public void Allows(Func<TestEpisode, Answer> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        act(Build()).AssertAccepted();
    }

    private TestEpisode Build() => History.Build(new TestClinic(Policy, _own is null ? [] : [_own]));

    // Where nothing is on record no rule was asked, so neither expectation would mean anything.
    private Answer Judge()
    {
        var care = Build();
        var answer = _kind == RecordKind.Practitioner
            ? care.Clinic.EvaluatePractitioner(TestEpisode.Practitioner.Value, Caseload)
            : care.Clinic.Evaluate(KeyOf(care));
        Expect.That(answer.Error is null, $"{_rule} was not evaluated: given {History}, the {_kind} is not on record. {answer.Error?.Code}: {answer.Error?.Message}");
        return answer;
    }

    private RecordKey KeyOf(TestEpisode care) => _kind switch
    {
        RecordKind.Client => RecordKey.For(ClinicId.Default, care.Client),
        RecordKind.Practitioner => RecordKey.For(ClinicId.Default, TestEpisode.Practitioner),
        _ => care.Key,
    };

    private IEnumerable<Finding> Mine(Answer answer) => answer.Findings.Where(finding => finding.Rule.Id == _rule);

    // All that is found, the rule's own findings with their evidence, so that a number that is off by one is seen at once.
    private string Found(Answer answer)
    {
        var all = answer.Findings.Select(finding => finding.Rule.Id == _rule
            ? $"{finding.MessageKey} {finding.Severity} ({string.Join(", ", finding.Evidence)})"
            : finding.MessageKey);
        return $"Given {History}, the record is in {answer.Stage?.ToString() ?? "no stage"} and these were found: {string.Join(", ", all.DefaultIfEmpty("none"))}.";
    }
}

using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Checks one rule against histories, played through the real service. A check shows where the rule fires, where it does not, and where the
/// boundary is.
/// </summary>
/// <example>
/// <code>
/// RuleCheck.Of(new LongPause()).Given(history => history.Improved().DaysLater(15)).Finds();
/// RuleCheck.Of(new LongPause()).Given(history => history.Improved().DaysLater(14)).FindsNothing();
/// </code>
/// </example>
/// <remarks>
/// The check evaluates the record kind that the rule declares: the episode, its client or its practitioner. That record must not be empty;
/// add facts to it with <see cref="GivenEpisode.Then"/> and the commands of <see cref="TestEpisode.Clinic"/>. Each expectation plays its
/// history again. Immutable and thread-safe.
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

    /// <summary>Creates a check of a host's own rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The check.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static RuleCheck Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleCheck(rule.Descriptor, rule);
    }

    /// <summary>Creates a check of one of the library's rules.</summary>
    /// <param name="rule">The id of the rule, such as <c>MON002</c>.</param>
    /// <returns>The check.</returns>
    /// <exception cref="TherapyOutcomesException">TO2003: no rule has that id.</exception>
    public static RuleCheck Of(string rule) => new(StandardRules.Book.Get(rule), own: null);

    /// <summary>Returns the same check with a history to play first. Without one, an episode that has just begun is checked.</summary>
    /// <param name="history">A function that adds steps to an episode that has just begun.</param>
    /// <returns>The check.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is null.</exception>
    public RuleCheck Given(Func<GivenEpisode, GivenEpisode> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Given(history(Testing.Given.Episode()));
    }

    /// <summary>Returns the same check with a history to play first. Without one, an episode that has just begun is checked.</summary>
    /// <param name="history">The history.</param>
    /// <returns>The check.</returns>
    public RuleCheck Given(GivenEpisode history) => new(this) { History = history };

    /// <summary>Returns the same check in a clinic with another policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The check.</returns>
    public RuleCheck With(ClinicPolicy policy) => new(this) { Policy = policy };

    /// <summary>Returns the same check of a practitioner's record, together with the outcomes of the practitioner's caseload.</summary>
    /// <param name="caseload">The outcomes. Only rules for practitioners' records read them.</param>
    /// <returns>The check.</returns>
    public RuleCheck With(CaseloadSummary caseload) => new(this) { Caseload = caseload };

    /// <summary>Asserts that the rule finds something.</summary>
    /// <param name="severity">The severity that the finding must have; null for any severity.</param>
    /// <param name="variant">The variant of the rule's message; null for any variant.</param>
    /// <returns>The first matching finding.</returns>
    /// <exception cref="ExpectationException">The rule finds nothing, or something else.</exception>
    public Finding Finds(RuleSeverity? severity = null, string? variant = null)
    {
        var evaluation = Evaluate();
        var finding = Mine(evaluation).FirstOrDefault(finding =>
            (severity is null || finding.Severity == severity) && (variant is null || finding.MessageKey == $"{_rule}.{variant}"));
        Expect.That(finding is not null, $"Expected {_rule} {variant} {severity}. {Found(evaluation)}");
        return finding;
    }

    /// <summary>Asserts that the rule finds nothing.</summary>
    /// <exception cref="ExpectationException">The rule finds something, or there is no record for it to evaluate.</exception>
    public void FindsNothing()
    {
        var evaluation = Evaluate();
        Expect.That(!Mine(evaluation).Any(), $"Expected {_rule} to find nothing. {Found(evaluation)}");
    }

    /// <summary>
    /// Asserts that the rule finds something from a certain time on, only because time has passed. It must find nothing a millisecond earlier,
    /// and the evaluation before that time must say when to evaluate the record again (<see cref="FindingSink.NotBefore"/>).
    /// </summary>
    /// <param name="day">The number of days after the start of the story.</param>
    /// <param name="hour">The number of hours after midnight, UTC.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ExpectationException">The rule finds it earlier or later, or does not announce it.</exception>
    public Finding FindsFromDay(int day, double hour = 0)
    {
        var care = Build();
        return care.Clinic.AssertAppearsAt(KeyOf(care), _rule, TestClinic.Day(day, hour));
    }

    /// <summary>Asserts that the rule refuses an act after the history.</summary>
    /// <param name="act">A function that tries the act.</param>
    /// <returns>The finding that refused the act.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is null.</exception>
    /// <exception cref="ExpectationException">The act was accepted, or was refused by another rule.</exception>
    public Finding Refuses(Func<TestEpisode, Answer> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var answer = act(Build());
        var finding = Mine(answer).FirstOrDefault(finding => finding.Severity == RuleSeverity.Forbidden);
        Expect.That(!answer.Accepted && finding is not null, $"Expected {_rule} to refuse the command; it was {(answer.Accepted ? "accepted" : "refused")}. {Found(answer)}");
        return finding;
    }

    /// <summary>Asserts that an act is accepted after the history.</summary>
    /// <param name="act">A function that tries the act.</param>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is null.</exception>
    /// <exception cref="ExpectationException">The act was refused or malformed.</exception>
    public void Allows(Func<TestEpisode, Answer> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        act(Build()).AssertAccepted();
    }

    private TestEpisode Build() => History.Build(new TestClinic(Policy, ownRules: _own is null ? [] : [_own]));

    // If the record does not exist, no rule was evaluated, so neither expectation would mean anything.
    private RecordEvaluation Evaluate()
    {
        var care = Build();
        var evaluation = _kind == RecordKind.Practitioner && Caseload is not null
            ? care.Clinic.EvaluatePractitioner(TestEpisode.Practitioner.Value, Caseload)
            : care.Clinic.TryEvaluate(KeyOf(care));
        Expect.That(evaluation is not null, $"{_rule} was not evaluated: given {History}, the {_kind} is not on record.");
        return evaluation;
    }

    private RecordKey KeyOf(TestEpisode care) => _kind switch
    {
        RecordKind.Client => RecordKey.For(ClinicId.Default, care.Client),
        RecordKind.Practitioner => RecordKey.For(ClinicId.Default, TestEpisode.Practitioner),
        _ => care.Key,
    };

    private IEnumerable<Finding> Mine(RecordEvaluation evaluation) => evaluation.Findings.Where(finding => finding.Rule.Id == _rule);

    // Lists all findings, and the rule's own with their evidence, so that an off-by-one number is easy to see.
    private string Found(RecordEvaluation evaluation)
    {
        var all = evaluation.Findings.Select(finding => finding.Rule.Id == _rule
            ? $"{finding.MessageKey} {finding.Severity} ({string.Join(", ", finding.Evidence)})"
            : finding.MessageKey);
        return $"Given {History}, the record is in {evaluation.Stage?.ToString() ?? "no stage"} and these were found: {string.Join(", ", all.DefaultIfEmpty("none"))}.";
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Rules;

/// <summary>Represents the set of rules in effect: the library's rules and those that a host adds.</summary>
/// <remarks>Immutable and thread-safe. Create one instance and reuse it.</remarks>
public sealed class RuleBook
{
    private readonly ConcurrentDictionary<Type, ImmutableArray<int>> _refusing = new();
    private readonly FrozenDictionary<RecordKind, ImmutableArray<int>> _judging;
    private readonly FrozenDictionary<WorkflowTrigger, ImmutableArray<int>> _holding;
    private readonly ConditionalWeakTable<ClinicPolicy, RuleSeverity?[]> _grades = [];
    private readonly ImmutableArray<Rule> _rules;
    private readonly ImmutableArray<RuleDescriptor> _descriptors;
    private readonly int _firstOwn;

    /// <summary>Initializes a rule book with the library's rules and a host's own rules.</summary>
    /// <param name="standard">The library's rules.</param>
    /// <param name="own">The host's own rules, already validated.</param>
    internal RuleBook(ImmutableArray<Rule> standard, ImmutableArray<Rule> own)
    {
        (_rules, _firstOwn) = (standard.AddRange(own), standard.Length);
        _descriptors = [.. _rules.Select(rule => rule.Descriptor)];
        RuleValidation.RequireUnique(_descriptors);
        Ids = string.Join(' ', _descriptors.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        _judging = Enum.GetValues<RecordKind>().ToFrozenDictionary(kind => kind, kind => PlacesOf(rule => (rule.Record ?? kind) == kind));
        _holding = Enum.GetValues<WorkflowTrigger>().ToFrozenDictionary(trigger => trigger, trigger => PlacesOf(rule => RuleFindings.Holds(rule, trigger)));
    }

    /// <summary>The descriptors of all rules: first the library's, practice by practice, then the host's.</summary>
    public IReadOnlyList<RuleDescriptor> Rules => _descriptors;

    /// <summary>The ids of all rules, in ordinal order.</summary>
    internal string Ids { get; }

    /// <summary>Returns the descriptor of a rule.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <returns>The descriptor.</returns>
    /// <exception cref="TherapyOutcomesException">TO2003: no rule has that id.</exception>
    public RuleDescriptor Get(string id) =>
        Find(id)
        ?? throw new TherapyOutcomesException(ErrorCodes.RuleUnknown, $"No rule has the id '{id}'. RuleBook.Rules lists them all.");

    /// <summary>Returns the descriptor of a rule; null if no rule has that id.</summary>
    internal RuleDescriptor? Find(string id) => _descriptors.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Validates a policy: its numbers must be in range, and its grades must be possible for these rules.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="TherapyOutcomesException">
    /// TO2003: a rule is unknown. TO2004: a rule is locked. TO2005: a grade does not match the rule's effects. TO2006: a number is out of
    /// range.
    /// </exception>
    public void Validate(ClinicPolicy policy) => GradesOf(policy);

    /// <summary>Returns the descriptors of the rules that can hold a trigger back.</summary>
    internal IEnumerable<RuleDescriptor> Holding(WorkflowTrigger trigger) =>
        _descriptors.Where(rule => RuleFindings.Holds(rule, trigger));

    /// <summary>Evaluates the rules that can refuse the command.</summary>
    internal IReadOnlyList<Finding> Refusals(RuleContext context, Command command)
    {
        var sink = new FindingSink();
        var grades = GradesOf(context.Policy);
        foreach (var index in Refusing(command.GetType()))
        {
            Ask(index, grades[index], sink, context, static (rule, context, sink) => rule.CheckCommand(context, sink));
        }

        return sink.Findings;
    }

    /// <summary>
    /// Evaluates all rules for a kind of record. While the client is held, some are silent. After the client's death, none of them says
    /// anything.
    /// </summary>
    internal RuleFindings Check(RuleContext context, RecordKind kind) =>
        !context.Client.IsSilent ? Ask(_judging[kind], context, mayBeSilent: true) : RuleFindings.None;

    /// <summary>Evaluates only the rules that can hold a trigger back. None is silent, because silence would let the trigger through.</summary>
    internal RuleFindings CheckHolding(WorkflowTrigger trigger, RuleContext context) => Ask(_holding[trigger], context, mayBeSilent: false);

    // Below every severity. It marks a rule that is switched off.
    private const RuleSeverity Off = (RuleSeverity)(-1);

    private RuleFindings Ask(ImmutableArray<int> places, RuleContext context, bool mayBeSilent)
    {
        var sink = new FindingSink();
        var grades = GradesOf(context.Policy);
        var isDischarged = context.Discharge is not null;
        foreach (var index in places)
        {
            if (!IsSilent(_descriptors[index], context, isDischarged, mayBeSilent))
            {
                Ask(index, grades[index], sink, context, static (rule, context, sink) => rule.Check(context, sink));
            }
        }

        return new RuleFindings(sink.Findings, sink.Earliest);
    }

    private static bool IsSilent(RuleDescriptor rule, RuleContext context, bool isDischarged, bool mayBeSilent) =>
        (isDischarged && rule.IsSilentAfterDischarge) || (mayBeSilent && rule.IsSilentWhileHeld && context.IsHeld);

    /// <summary>Evaluates the rules that check texts, for a text that is to be handed to a client.</summary>
    internal IReadOnlyList<Finding> Read(string field, ClientText text, bool isEnglish, ClinicPolicy policy)
    {
        var sink = new FindingSink();
        var grades = GradesOf(policy);
        for (var index = 0; index < _rules.Length; index++)
        {
            if (_rules[index] is ITextRule)
            {
                Ask(index, grades[index], sink, (field, text, isEnglish), static (rule, read, sink) => ((ITextRule)rule).CheckText(read.field, read.text, read.isEnglish, sink));
            }
        }

        return sink.Findings;
    }

    // Whatever a rule throws comes out with the rule's id. The library's own rules also throw the library's own exceptions, such as for a
    // measure that the clinic's catalog lacks; those already say what to do.
    private void Ask<T>(int index, RuleSeverity? grade, FindingSink sink, T asked, Action<Rule, T, FindingSink> check)
    {
        if (grade == Off)
        {
            return;
        }

        sink.Begin(_descriptors[index], grade);
        try
        {
            check(_rules[index], asked, sink);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && (index >= _firstOwn || exception is not TherapyOutcomesException))
        {
            throw RuleValidation.Failed(_descriptors[index], exception);
        }
        finally
        {
            sink.End();
        }
    }

    private ImmutableArray<int> PlacesOf(Func<RuleDescriptor, bool> fits) =>
        [.. Enumerable.Range(0, _descriptors.Length).Where(index => fits(_descriptors[index]))];

    // The indexes of the rules that can refuse a kind of command.
    private ImmutableArray<int> Refusing(Type command) => _refusing.GetOrAdd(
        command,
        static (type, book) => book.PlacesOf(rule => rule.Effects.Any(effect => effect.Command?.IsAssignableFrom(type) == true)),
        this);

    private RuleSeverity?[] GradesOf(ClinicPolicy policy) => _grades.GetValue(policy, ReadGrades);

    private RuleSeverity?[] ReadGrades(ClinicPolicy policy)
    {
        PolicyCheck.Require(policy);
        var grades = new RuleSeverity?[_rules.Length];
        foreach (var (id, grade) in policy.Grades)
        {
            var descriptor = Graded(policy, id, grade);
            grades[_descriptors.IndexOf(descriptor)] = RuleGrades.SeverityOf(grade) ?? Off;
        }

        return grades;
    }

    // Whoever wrote the grade into a configuration finds it by its key.
    private RuleDescriptor Graded(ClinicPolicy policy, string id, RuleGrade grade)
    {
        try
        {
            var descriptor = Get(id);
            RuleValidation.RequireGrade(descriptor, grade);
            return descriptor;
        }
        catch (TherapyOutcomesException problem) when (policy.GradeKeys.TryGetValue(id, out var key))
        {
            throw SettingNode.Caused(key, problem);
        }
    }
}

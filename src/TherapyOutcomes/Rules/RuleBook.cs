using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Rules;

/// <summary>The rules that judge: the library's own and those a host adds.</summary>
/// <remarks>Immutable and thread-safe; build one and keep it.</remarks>
public sealed class RuleBook
{
    private readonly ConcurrentDictionary<Type, ImmutableArray<int>> _refusing = new();
    private readonly FrozenDictionary<RecordKind, ImmutableArray<int>> _judging;
    private readonly FrozenDictionary<WorkflowTrigger, ImmutableArray<int>> _holding;
    private readonly ConditionalWeakTable<ClinicPolicy, RuleSeverity?[]> _grades = [];
    private readonly ConditionalWeakTable<ClinicPolicy, string> _judgedUnder = [];
    private readonly ImmutableArray<Rule> _rules;
    private readonly ImmutableArray<RuleDescriptor> _descriptors;

    /// <summary>A book with the library's rules and a host's own.</summary>
    /// <param name="own">The host's own rules.</param>
    /// <exception cref="TherapyOutcomesException">TO2005: an id is taken or reserved, or a descriptor says what can't work.</exception>
    public RuleBook(params IEnumerable<Rule> own)
        : this(ImmutableArray.CreateRange(StandardRules.All.Concat(own.Select(RuleValidation.Require))))
    {
    }

    private RuleBook(ImmutableArray<Rule> rules)
    {
        _rules = rules;
        _descriptors = [.. _rules.Select(rule => rule.Descriptor)];
        RuleValidation.RequireUnique(_descriptors);
        _judging = Enum.GetValues<RecordKind>().ToFrozenDictionary(kind => kind, kind => PlacesOf(rule => (rule.Record ?? kind) == kind));
        _holding = Enum.GetValues<WorkflowTrigger>().ToFrozenDictionary(trigger => trigger, trigger => PlacesOf(rule => RuleFindings.Holds(rule, trigger)));
        Workflow = new EpisodeWorkflow(this);
    }

    /// <summary>A book with the library's rules only.</summary>
    public static RuleBook Standard { get; } = new();

    /// <summary>The rules' descriptors: the library's by id, then the host's.</summary>
    public IReadOnlyList<RuleDescriptor> Rules => _descriptors;

    internal EpisodeWorkflow Workflow { get; }

    /// <summary>A book of these rules and no others, to see what one that is broken would let through.</summary>
    internal static RuleBook Only(IEnumerable<Rule> rules) => new(ImmutableArray.CreateRange(rules));

    /// <summary>Finds a rule's descriptor.</summary>
    /// <param name="id">The rule's id.</param>
    /// <exception cref="TherapyOutcomesException">TO2003: no rule has that id.</exception>
    public RuleDescriptor Get(string id) =>
        _descriptors.FirstOrDefault(rule => rule.Id == id)
        ?? throw new TherapyOutcomesException(ErrorCodes.RuleUnknown, $"No rule has the id '{id}'. RuleBook.Rules lists them all.");

    /// <summary>Checks a policy: its numbers, and that its grades fit these rules.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="TherapyOutcomesException">TO2003: an unknown rule. TO2004: a locked rule. TO2005: a grade that fits no effect. TO2006: a number out of range.</exception>
    public void Validate(ClinicPolicy policy) => GradesOf(policy);

    /// <summary>The rules that can hold a trigger back.</summary>
    internal IEnumerable<RuleDescriptor> Holding(WorkflowTrigger trigger) =>
        _descriptors.Where(rule => RuleFindings.Holds(rule, trigger));

    /// <summary>Asks the rules that can refuse the command.</summary>
    internal IReadOnlyList<Finding> Refusals(RuleContext context, Command command)
    {
        var sink = new FindingSink();
        var grades = GradesOf(context.Policy);
        foreach (var index in Refusing(command.GetType()))
        {
            if (grades[index] != Off)
            {
                sink.Begin(_descriptors[index], grades[index]);
                _rules[index].CheckCommand(context, sink);
            }
        }

        return sink.Findings;
    }

    /// <summary>Asks all rules of a kind of record.</summary>
    internal RuleFindings Check(RuleContext context, RecordKind kind) => Ask(_judging[kind], context);

    /// <summary>Asks only the rules that can hold a trigger back.</summary>
    internal RuleFindings CheckHolding(WorkflowTrigger trigger, RuleContext context) => Ask(_holding[trigger], context);

    // Below every severity: a rule that is not asked.
    private const RuleSeverity Off = (RuleSeverity)(-1);

    private RuleFindings Ask(ImmutableArray<int> places, RuleContext context)
    {
        var sink = new FindingSink();
        var grades = GradesOf(context.Policy);
        foreach (var index in places)
        {
            if (grades[index] != Off)
            {
                sink.Begin(_descriptors[index], grades[index]);
                _rules[index].Check(context, sink);
            }
        }

        return new RuleFindings(sink.Findings, sink.Earliest);
    }

    /// <summary>Asks the rules that read texts about one that is to be handed to a client.</summary>
    internal IReadOnlyList<Finding> Read(string field, ClientText text, bool isEnglish, ClinicPolicy policy)
    {
        var sink = new FindingSink();
        var grades = GradesOf(policy);
        for (var index = 0; index < _rules.Length; index++)
        {
            if (_rules[index] is ITextRule rule && grades[index] != Off)
            {
                sink.Begin(_descriptors[index], grades[index]);
                rule.CheckText(field, text, isEnglish, sink);
            }
        }

        return sink.Findings;
    }

    /// <summary>A digest of what decides an evaluation: the policy, the rules and the version of the workflow.</summary>
    internal string JudgedUnder(ClinicPolicy policy) => _judgedUnder.GetValue(policy, DigestWith);

    private string DigestWith(ClinicPolicy policy)
    {
        var content = $"{DecisionContext.WorkflowVersion}\n{OrderOfWork.Form}\n{policy.Fingerprint}\n{string.Join(' ', _descriptors.Select(rule => rule.Id).Order(StringComparer.Ordinal))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 8));
    }

    private ImmutableArray<int> PlacesOf(Func<RuleDescriptor, bool> fits) =>
        [.. Enumerable.Range(0, _descriptors.Length).Where(index => fits(_descriptors[index]))];

    // The places of the rules that can refuse a kind of command.
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
            var descriptor = Get(id);
            RuleValidation.RequireGrade(descriptor, grade);
            grades[_descriptors.IndexOf(descriptor)] = grade == RuleGrade.Off ? Off : (RuleSeverity)((int)grade - 1);
        }

        return grades;
    }
}

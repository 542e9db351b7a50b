using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.Rules;

/// <summary>Validates rules and grades when they are configured, so that mistakes do not surface while a client is treated.</summary>
internal static partial class RuleValidation
{
    public static Rule Require(Rule rule, IEnumerable<string> commands)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var descriptor = DescriptorOf(rule) ?? throw Invalid($"The rule {rule.GetType().Name} has no descriptor.");
        RequireId(descriptor.Id);
        RequireKnown(descriptor, descriptor.Practice);
        RequireKnown(descriptor, descriptor.Severity);
        if (descriptor.Record is { } record)
        {
            RequireKnown(descriptor, record);
        }

        if (string.IsNullOrWhiteSpace(descriptor.Title))
        {
            throw Invalid($"The rule {descriptor.Id} has no title. Say in a few words what it finds.");
        }

        RequireEffects(descriptor, commands);
        RequireFitting(descriptor, descriptor.Severity);
        return rule;
    }

    public static void RequireUnique(ImmutableArray<RuleDescriptor> descriptors)
    {
        var twice = descriptors.GroupBy(rule => rule.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw Invalid($"The rule id '{twice.Key}' is used twice.");
        }
    }

    public static void RequireGrade(RuleDescriptor descriptor, RuleGrade grade)
    {
        RequireKnown(descriptor, grade);
        var severity = RuleGrades.SeverityOf(grade);
        if (descriptor.IsLocked && !(severity >= descriptor.Severity))
        {
            throw new TherapyOutcomesException(ErrorCodes.RuleLocked, $"The rule {descriptor.Id} protects clients and can't be switched off or lowered.");
        }

        if (severity is { } asked)
        {
            RequireFitting(descriptor, asked);
        }
    }

    /// <summary>Returns the exception for a rule that threw one. Its message is not repeated, because nobody knows what a host's rule puts into it.</summary>
    public static TherapyOutcomesException Failed(RuleDescriptor descriptor, Exception exception) => new(
        ErrorCodes.RuleFailed,
        $"The rule {descriptor.Id} threw {exception.GetType().Name}. Nothing was recorded. Correct the rule{(descriptor.IsLocked ? "" : ", or grade it off in ClinicPolicy.Grades until then")}, and send the command again.",
        exception);

    private static RuleDescriptor? DescriptorOf(Rule rule)
    {
        try
        {
            return rule.Descriptor;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new TherapyOutcomesException(ErrorCodes.RuleInvalid, $"The descriptor of the rule {rule.GetType().Name} threw {exception.GetType().Name}.", exception);
        }
    }

    private static void RequireId(string? id)
    {
        if (!Identifier.IsValid(id, string.Empty) || !OwnId().IsMatch(id!))
        {
            throw Invalid($"The rule id '{id}' must be a prefix of your own that begins with a letter, then a hyphen and something after it, such as 'ACME-001'.");
        }

        if (LibraryId().IsMatch(id!))
        {
            throw Invalid($"The rule id '{id}' looks like one of the library's own. Choose another prefix, such as 'ACME-001'.");
        }
    }

    private static void RequireKnown<T>(RuleDescriptor descriptor, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw Invalid($"The rule {descriptor.Id} has a {typeof(T).Name} that does not exist: {value:D}. Allowed: {string.Join(", ", Enum.GetNames<T>())}.");
        }
    }

    private static void RequireEffects(RuleDescriptor descriptor, IEnumerable<string> commands)
    {
        if (descriptor.Effects.IsDefault)
        {
            throw Invalid($"The effects of the rule {descriptor.Id} are not set. Give a rule without effects an empty list.");
        }

        foreach (var trigger in descriptor.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>())
        {
            RequireHold(descriptor, trigger);
        }

        if (descriptor.ClearsWith is { } command && !commands.Contains(command))
        {
            throw Invalid($"The rule {descriptor.Id} clears with '{command}', which is not a command. Allowed: {string.Join(", ", commands.Order(StringComparer.Ordinal))}.");
        }
    }

    private static void RequireHold(RuleDescriptor descriptor, WorkflowTrigger trigger)
    {
        RequireKnown(descriptor, trigger);
        if (descriptor.Record is { } record and not RecordKind.Episode)
        {
            throw Invalid($"The rule {descriptor.Id} evaluates records of the kind {record}, so it can't hold {trigger}: only episodes have stages.");
        }

        // Triggers that take an episode back or end it protect the client, so no rule may hold them.
        if (trigger is WorkflowTrigger.GainLost or WorkflowTrigger.ImprovementWithdrawn or WorkflowTrigger.Discontinued or WorkflowTrigger.EndingWithdrawn)
        {
            throw Invalid($"The rule {descriptor.Id} can't hold {trigger}: nothing may stop a loss, a correction or the end of care from being seen.");
        }

        if (descriptor.ClearsWith is null)
        {
            throw Invalid($"The rule {descriptor.Id} holds {trigger}, so its ClearsWith must name the command that releases it.");
        }
    }

    private static void RequireFitting(RuleDescriptor descriptor, RuleSeverity severity)
    {
        if (severity == RuleSeverity.Required && !descriptor.Effects.Any(effect => effect.Trigger is not null))
        {
            throw Invalid($"The rule {descriptor.Id} holds no trigger, so it can't be graded required. Allowed: off, info, advice.");
        }

        if (severity == RuleSeverity.Forbidden && !descriptor.Effects.Any(effect => effect.Command is not null))
        {
            throw Invalid($"The rule {descriptor.Id} refuses no command, so it can't be graded forbidden. Allowed: off, info, advice.");
        }
    }

    private static TherapyOutcomesException Invalid(string message) => new(ErrorCodes.RuleInvalid, message);

    [GeneratedRegex("^[A-Za-z][^-]*-.*[A-Za-z0-9]")]
    private static partial Regex OwnId();

    [GeneratedRegex("^(REC|DOC|MON|PLN|COM|REL|REF|EDU|FBK|PRV|CEL)-?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LibraryId();
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>A next step: what to do, by when and why.</summary>
/// <remarks><see cref="System.Text.Json.JsonSerializer"/> writes it as answers do, in English; it can't be read back.</remarks>
[JsonConverter(typeof(NextStepConverter))]
public sealed record NextStep
{
    internal NextStep()
    {
    }

    /// <summary>The name of the command that completes the step, such as <c>sign-note</c>.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// The value that a field of the command should have, such as the kind of a <c>discontinue</c>; null if the command can be filled in as
    /// the practitioner sees fit.
    /// </summary>
    public StepChoice? With { get; init; }

    /// <summary>The practice that the step belongs to.</summary>
    public required Practice Practice { get; init; }

    /// <summary>The due date. The day ends at 24:00 in the clinic's time zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The urgency of the step.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The id of the rule that requires the step.</summary>
    public required string Rule { get; init; }

    /// <summary>The title of that rule: what it finds, in a few words.</summary>
    public required string RuleTitle { get; init; }

    /// <summary>The key of the message that gives the reason. Its arguments are the <see cref="Evidence"/>.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs on which the reason is based.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>
    /// The order in which a clinic works, most pressing first: emergencies, open safety matters, clients who come back or lost contact, then
    /// everything else, each by urgency and then by due date. A missing step comes last.
    /// </summary>
    public static IComparer<NextStep?> ByOrderOfWork { get; } = Comparer<NextStep?>.Create(static (one, other) => (one, other) switch
    {
        ({ } first, { } second) => OrderOfWork.Compare((first.Rule, first.Urgency, first.DueOn), (second.Rule, second.Urgency, second.DueOn)),
        _ => (one is null ? 1 : 0) - (other is null ? 1 : 0),
    });

    /// <summary>Returns the reason for the step in words.</summary>
    /// <remarks>
    /// If the formatter has no words for the message, it is in English; a message of a host's rule that has no words at all is the rule's title.
    /// </remarks>
    /// <param name="formatter">The formatter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="formatter"/> is null.</exception>
    public string InWords(IMessageFormatter formatter) => Wording.Of(formatter, MessageKey, Evidence, RuleTitle);

    internal static NextStep Of(Finding finding, DateOnly today) => new()
    {
        Command = finding.ClearsWith!,
        With = finding.With,
        Practice = finding.Rule.Practice,
        DueOn = finding.DueOn ?? today,
        Urgency = finding.Urgency,
        Rule = finding.Rule.Id,
        RuleTitle = finding.Rule.Title,
        MessageKey = finding.MessageKey,
        Evidence = finding.Evidence,
    };
}

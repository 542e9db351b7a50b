using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes;

/// <summary>Represents something that a rule found.</summary>
/// <remarks><see cref="System.Text.Json.JsonSerializer"/> writes it as answers do, in English; it can't be read back.</remarks>
[JsonConverter(typeof(FindingConverter))]
public sealed record Finding
{
    internal Finding()
    {
    }

    /// <summary>The rule that reported the finding.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The severity of the finding under the clinic's policy.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The key of the finding's message. <see cref="Evidence"/> supplies the message's arguments.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The inputs that the finding is based on.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The name of the command that clears the finding; null if there is none.</summary>
    public string? ClearsWith { get; init; }

    /// <summary>The value that a field of that command should have; null if there is none.</summary>
    public StepChoice? With { get; init; }

    /// <summary>The day by which to clear the finding; null if there is no particular day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The urgency of clearing the finding.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>True to remind of the finding as soon as it comes up; false to remind on the day by which it is to be cleared.</summary>
    internal bool RemindsAtOnce { get; init; }

    /// <summary>The id of the fact that the finding is about, if the evidence does not name it; otherwise, null.</summary>
    internal FactId? Matter { get; init; }

    /// <summary>Returns the message of the finding in words.</summary>
    /// <remarks>
    /// If the formatter has no words for the message, it is in English; a message of a host's rule that has no words at all is the rule's title.
    /// </remarks>
    /// <param name="formatter">The formatter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="formatter"/> is null.</exception>
    public string InWords(IMessageFormatter formatter) => Wording.Of(formatter, MessageKey, Evidence, Rule.Title);
}

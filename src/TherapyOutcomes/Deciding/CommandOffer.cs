using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>Represents a command that was checked and evaluated by the rules that can refuse it.</summary>
internal sealed record CommandOffer
{
    public required CommandForm Form { get; init; }

    /// <summary>The record before the command.</summary>
    public required RuleContext Before { get; init; }

    /// <summary>The findings of the rules that can refuse the command, if none of them refused it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The decision if the command is malformed or refused; otherwise, null.</summary>
    public Decision? TurnedAway { get; init; }

    public static CommandOffer Of(Episode? episode, Command command, DecisionContext context)
    {
        var form = CommandCatalog.FormOf(command);
        var before = context.For(episode, command, context.Known, form);
        var check = new InputCheck();
        form.Check(command, before, check);
        if (check.Error is { } error)
        {
            return new CommandOffer { Form = form, Before = before, TurnedAway = Decision.Failed(AnswerOutcome.Malformed, error) };
        }

        var findings = context.Rules.Refusals(before, command);
        return new CommandOffer { Form = form, Before = before, Findings = findings, TurnedAway = Decision.RefusedBy(findings, episode) };
    }
}

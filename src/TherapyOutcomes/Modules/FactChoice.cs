using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Modules;

/// <summary>The facts of the episode that a command can be for.</summary>
/// <param name="Field">The field of the command that names the fact.</param>
/// <param name="Among">The facts that it can be for as things stand.</param>
/// <param name="Obstacle">
/// The variant of REC002's message for any other fact of the right kind; null if another rule refuses it.
/// </param>
internal sealed record FactChoice(string Field, Func<RuleContext, IEnumerable<FactId>> Among, string? Obstacle = null)
{
    /// <summary>Finds what makes a fact impossible. REC001 reports a fact that does not exist.</summary>
    public string? ObstacleOf(FactReference reference, RuleContext context) =>
        Obstacle is not null && context.Facts.KindOf(reference.Id) == reference.Kind && !Among(context).Contains(reference.Id) ? Obstacle : null;
}

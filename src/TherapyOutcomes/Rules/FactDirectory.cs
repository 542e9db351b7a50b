using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>Finds the facts of the record that a command is for, by id.</summary>
internal static class FactDirectory
{
    /// <summary>True when a fact of the record has the id already.</summary>
    public static bool IsUsed(RuleContext context, FactId id) => context.Facts.KindOf(id) is not null;

    /// <summary>True when the record has a fact of that id and kind.</summary>
    public static bool Exists(RuleContext context, FactReference reference) => context.Facts.KindOf(reference.Id) is { } kind
        && (reference.Kind == FactKind.Correctable || kind == reference.Kind);
}

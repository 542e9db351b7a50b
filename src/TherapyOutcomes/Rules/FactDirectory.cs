namespace TherapyOutcomes.Rules;

/// <summary>Looks up facts by id in the record that a command is for.</summary>
internal static class FactDirectory
{
    /// <summary>Determines whether a fact of the record already has the id.</summary>
    public static bool IsUsed(RuleContext context, FactId id) => context.Facts.KindOf(id) is not null;

    /// <summary>Determines whether the record contains a fact with that id and kind.</summary>
    public static bool Exists(RuleContext context, FactReference reference) => context.Facts.KindOf(reference.Id) is { } kind
        && (reference.Kind == FactKind.Correctable || kind == reference.Kind);
}

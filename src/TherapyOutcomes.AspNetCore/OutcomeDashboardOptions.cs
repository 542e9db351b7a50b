namespace TherapyOutcomes.AspNetCore;

/// <summary>Says how the dashboard fits into the host's site.</summary>
/// <remarks>The options are read when the dashboard is mapped. Changing them later has no effect. Not thread-safe.</remarks>
public sealed class OutcomeDashboardOptions
{
    /// <summary>The path of the host's own page to which "back to site" leads; null for no such link.</summary>
    /// <value>A path that begins with one slash. The default is <c>/</c>.</value>
    public string? BackToSite { get; set; } = "/";

    /// <summary>True to show everything and offer no form, such as for a board or an auditor.</summary>
    /// <value>The default is false. <see cref="OutcomeWebOptions.IsReadOnly"/> makes every dashboard read-only.</value>
    public bool IsReadOnly { get; set; }

    internal void Validate()
    {
        // Two slashes, or a backslash that browsers take for one, would lead to another site.
        if (BackToSite is not null && (BackToSite is not ['/', ..] || BackToSite is ['/', '/' or '\\', ..] || BackToSite.Any(char.IsControl)))
        {
            throw new ArgumentException($"{nameof(BackToSite)} must be a path of the host that begins with one slash, such as /.");
        }
    }
}

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Represents how a run was told to keep the words of clients: sealed by master keys, unencrypted, or not at all.</summary>
internal sealed record TextChoice
{
    public static TextChoice None { get; } = new();

    /// <summary>The path of the file of master keys; null if none was named.</summary>
    public string? MasterKeys { get; init; }

    /// <summary>The option or variable that named the file, for messages.</summary>
    public string Source { get; init; } = "";

    /// <summary>True if the run was told to store words as they are; otherwise, false.</summary>
    public bool IsUnencrypted { get; init; }

    /// <summary>True if the run was told either; otherwise, false.</summary>
    public bool IsMade => IsUnencrypted || MasterKeys is not null;
}

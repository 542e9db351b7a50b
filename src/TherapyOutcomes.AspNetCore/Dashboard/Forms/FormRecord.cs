using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>What is known of the record that a form is for.</summary>
internal sealed record FormRecord
{
    public required FormSubject Subject { get; init; }

    public required ClinicPolicy Policy { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required ActorId Actor { get; init; }

    public Episode? Episode { get; init; }

    public ClientRecord? Client { get; init; }

    /// <summary>The command, if the episode takes it as things stand; otherwise, null.</summary>
    public PossibleCommand? Possible { get; init; }

    /// <summary>The commands that the record takes as things stand.</summary>
    public ImmutableArray<string> Takes { get; init; } = [];

    /// <summary>The ids of the clinic's practitioners, if the form has a field for one.</summary>
    public ImmutableArray<string> Practitioners { get; init; } = [];

    /// <summary>The version of the record that the form shows.</summary>
    public long Version { get; init; }

    /// <summary>True if the command can be given as things stand.</summary>
    public bool IsPossible { get; init; }
}

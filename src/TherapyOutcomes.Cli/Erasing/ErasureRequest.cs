using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Represents what all commands about the erasure of a client need.</summary>
internal sealed record ErasureRequest
{
    public required StoreChoice Store { get; init; }

    public required ClinicId Clinic { get; init; }

    public required ClientId Client { get; init; }

    /// <summary>Who decided it.</summary>
    public required ActorId Actor { get; init; }

    public required MessageFormatter Words { get; init; }

    public required bool IsJson { get; init; }

    public Phrases Phrases => Phrases.For(Words);

    /// <summary>Creates the error that there is nothing about the client.</summary>
    public BadInputException NoSuchClient() =>
        new($"{Store.Address.Name} has nothing about a client '{Client}' in the clinic {Clinic}. Give the id of a client for whom it holds an episode.");
}

namespace TherapyOutcomes.Testing;

/// <summary>Represents one requirement of a provider of master keys, with a check that fails if a provider violates it.</summary>
internal sealed record MasterKeyCheck(string Id, string Promise, Func<MasterKeyTrial, Task> Run)
{
    public override string ToString() => $"{Id} {Promise}";
}

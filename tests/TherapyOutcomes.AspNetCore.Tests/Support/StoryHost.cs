namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>A host with a course of care on record, for tests that record nothing: they share it.</summary>
public sealed class StoryHost : IAsyncLifetime
{
    internal WebClinic Clinic { get; private set; } = null!;

    public async Task InitializeAsync() => Clinic = await WebStory.StartAsync();

    public Task DisposeAsync() => Clinic.DisposeAsync().AsTask();
}

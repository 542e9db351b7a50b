namespace TherapyOutcomes.Load.Speed;

/// <summary>One way to do what is measured.</summary>
/// <param name="Name">What the way is called in the report.</param>
/// <param name="BeginAsync">Begins a round, which is not measured, and returns the call that is: the number of the caller and of the call.</param>
internal sealed record Way(string Name, Func<Task<Func<int, int, Task>>> BeginAsync)
{
    /// <summary>A way that needs nothing at the beginning of a round.</summary>
    public static Way Of(string name, Func<int, int, Task> call) => new(name, () => Task.FromResult(call));
}

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>One thing that can be tried in a world: a command made from what stands there, or some days that pass.</summary>
internal sealed record Letter(string Name, Func<World, Command?> Command, int Days = 0)
{
    public static Letter Clock(int days) => new($"{days} days pass", static _ => null, days);

    public static Letter Of<T>(string name, Func<World, T?> command)
        where T : Command => new(name, command);

    /// <summary>Tries it; null when there is nothing in this world that the letter could speak of.</summary>
    public Step? Try(World world, RuleBook rules)
    {
        if (Days > 0)
        {
            return new Step(world, this, null, null, world with { Now = world.Now.AddDays(Days), Way = world.Way.Push(Name) });
        }

        if (Command(world) is not { } made)
        {
            return null;
        }

        var command = made with { At = made.At == default ? world.Now : made.At, Actor = made.Actor == default ? new ActorId("p1") : made.Actor, CommandId = new CommandId("m") };
        var decision = command switch
        {
            EpisodeCommand episode => EpisodeDecider.Decide(world.Find(episode.Episode), episode, world.Context(rules)),
            ClientCommand client => ClientDecider.Decide(client, world.Context(rules)),
            _ => throw new InvalidOperationException(command.GetType().Name),
        };
        return new Step(world, this, command, decision, Next(world, decision));
    }

    private World Next(World world, Decision decision)
    {
        if (decision.Error is { } error)
        {
            throw new InvalidOperationException($"The alphabet holds a malformed command: {error}");
        }

        return !decision.Accepted ? world
            : decision.Episode is { } episode ? world.With(episode).After(decision.Events) with { Client = decision.Client!, Way = world.Way.Push(Name) }
            : world with { Client = decision.Client!, Way = world.Way.Push(Name) };
    }
}

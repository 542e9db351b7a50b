using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Goes everywhere that an alphabet leads, breadth first, over the real deciders.</summary>
internal sealed class Exploration(ImmutableArray<Letter> alphabet, Func<World, string> abstraction, ClinicPolicy policy, RuleBook rules)
{
    private const int MostCollisions = 1_000;

    private readonly Dictionary<string, int> _places = [];
    private readonly List<World> _worlds = [];
    private readonly List<List<int>> _arrivals = [];
    private readonly List<(World First, World Other)> _collisions = [];
    private readonly SortedDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private readonly HashSet<(string Rule, string Command)> _tried = [];
    private readonly HashSet<(string Rule, string Command)> _cleared = [];
    private readonly Random _random = new(2026);
    private int _collided;

    public int States => _worlds.Count;

    public int Transitions { get; private set; }

    /// <summary>Each promise that was broken, with the first way that broke it.</summary>
    public IReadOnlyDictionary<string, string> Broken => _broken;

    public IReadOnlyList<(World First, World Other)> Collisions => _collisions;

    /// <summary>Required findings, with the command that each names, which that command nowhere cleared although it was accepted.</summary>
    public IEnumerable<(string Rule, string Command)> NeverCleared => _tried.Except(_cleared);

    public Exploration Run(World start, int most)
    {
        Arrive(start, from: null);
        for (var place = 0; place < _worlds.Count; place++)
        {
            if (_worlds.Count > most)
            {
                throw new InvalidOperationException($"More than {most:N0} states: the abstraction tells apart what does not matter.");
            }

            var required = RequiredOf(_worlds[place]);
            foreach (var step in alphabet.Select(letter => letter.Try(_worlds[place], policy, rules)).OfType<Step>())
            {
                Take(step, place);
                _tried.UnionWith(required.Where(pair => IsTriedBy(step, pair)));
                _cleared.UnionWith(required.Where(pair => IsTriedBy(step, pair) && IsGone(step, pair.Rule)));
            }
        }

        return this;
    }

    /// <summary>Worlds from which no way leads to an end.</summary>
    public IEnumerable<World> DeadEnds(Func<World, bool> isEnd)
    {
        var live = new bool[_worlds.Count];
        var open = new Queue<int>(Enumerable.Range(0, _worlds.Count).Where(place => isEnd(_worlds[place])));
        while (open.TryDequeue(out var place))
        {
            if (!live[place])
            {
                live[place] = true;
                _arrivals[place].ForEach(open.Enqueue);
            }
        }

        return _worlds.Where((_, place) => !live[place]);
    }

    private void Take(Step step, int place)
    {
        Transitions++;
        foreach (var promise in Promises.BrokenBy(step))
        {
            _broken.TryAdd(promise, $"by {step.Letter.Name} in {step.From.Mine.Stage} after {string.Join(", ", step.From.Mine.Progress.Moves.Select(move => move.Event.GetType().Name))}");
        }

        Arrive(step.To, place);
    }

    private void Arrive(World world, int? from)
    {
        var key = abstraction(world);
        if (!_places.TryGetValue(key, out var place))
        {
            _places[key] = place = _worlds.Count;
            _worlds.Add(world);
            _arrivals.Add([]);
        }
        else if (!ReferenceEquals(world, _worlds[place]))
        {
            Sample(_worlds[place], world);
        }

        if (from is { } origin && origin != place)
        {
            _arrivals[place].Add(origin);
        }
    }

    // Each collision has the same chance to be kept.
    private void Sample(World first, World other)
    {
        _collided++;
        if (_collisions.Count < MostCollisions)
        {
            _collisions.Add((first, other));
        }
        else if (_random.Next(_collided) is var at && at < MostCollisions)
        {
            _collisions[at] = (first, other);
        }
    }

    private static bool IsTriedBy(Step step, (string Rule, string Command) required) =>
        step is { Accepted: true, Command: EpisodeCommand command } && WireCommands.NameOf(command) == required.Command;

    private static bool IsGone(Step step, string rule) => step.Decision!.Judgement.Findings.All(finding => finding.Rule.Id != rule);

    private List<(string Rule, string Command)> RequiredOf(World world) =>
    [
        .. EpisodeDecider.Evaluate(world.Mine, world.Context(policy, rules)).Findings
            .Where(finding => finding.Severity == RuleSeverity.Required)
            .Select(finding => (finding.Rule.Id, finding.ClearsWith ?? "")),
    ];
}

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Goes everywhere that an alphabet leads, breadth first, over the real deciders.</summary>
internal sealed class Exploration(Alphabet alphabet, RuleBook rules)
{
    private const int MostStates = 120_000;
    private const int MostCollisions = 1_000;
    private const int MostArrivals = 10_000;

    private readonly Dictionary<string, int> _places = [];
    private readonly List<World> _worlds = [];
    private readonly List<List<int>> _arrivals = [];
    private readonly List<(World First, World Other)> _collisions = [];
    private readonly SortedDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private readonly HashSet<(string Rule, string Command)> _required = [];
    private readonly HashSet<(string Rule, string Command)> _cleared = [];
    private readonly Random _random = new(2026);
    private int _collided;

    public int States => _worlds.Count;

    public int Transitions { get; private set; }

    /// <summary>Each promise that was broken, with the first way that broke it.</summary>
    public IReadOnlyDictionary<string, string> Broken => _broken;

    public IReadOnlyList<(World First, World Other)> Collisions => _collisions;

    /// <summary>Rules that were required somewhere, with the command that each named.</summary>
    public IReadOnlySet<(string Rule, string Command)> Required => _required;

    /// <summary>Those of them whose finding went away somewhere by just that command.</summary>
    public IReadOnlySet<(string Rule, string Command)> Cleared => _cleared;

    /// <summary>Goes on until everything was seen, or until a promise is broken that is looked for.</summary>
    public Exploration Run(World start, string? until)
    {
        Arrive(start, from: null);
        for (var place = 0; place < _worlds.Count && !(until is not null && _broken.ContainsKey(until)); place++)
        {
            if (_worlds.Count > MostStates)
            {
                throw new InvalidOperationException($"More than {MostStates:N0} states: the abstraction tells apart what does not matter.");
            }

            var evaluation = _worlds[place].Evaluate(rules);
            foreach (var promise in Promises.BrokenBy(_worlds[place], evaluation))
            {
                _broken.TryAdd(promise, _worlds[place].Told);
            }

            var required = RequiredOf(evaluation).ToList();
            _required.UnionWith(required);
            foreach (var step in alphabet.Letters.Select(letter => letter.Try(_worlds[place], rules)).OfType<Step>())
            {
                Take(step, place);
                if (required.Count > 0 && IsForward(step))
                {
                    _cleared.UnionWith(required.Except(RequiredOf(step.Decision!.Evaluation)).Where(pair => pair.Command == CommandCatalog.NameOf(step.Command!)));
                }
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

    /// <summary>Worlds from which care comes to no end by the calendar, with where it does not go on.</summary>
    /// <param name="doing">How what is asked for is done.</param>
    public IEnumerable<string> DeadEndsByCalendar(Func<NextStep, World, RuleBook, Step?> doing)
    {
        var calendar = new Calendar(rules, doing);
        return _worlds.Select(world => calendar.FindDeadEnd(world, alphabet.Abstraction)).OfType<string>();
    }

    /// <summary>Facts that mean something else when they arrive the other way round, in as many worlds as time allows.</summary>
    public IEnumerable<string> DifferencesByArrival()
    {
        var stride = (_worlds.Count / MostArrivals) + 1;
        return _worlds.Where((_, place) => place % stride == 0).SelectMany(world => Arrival.Differences(world, alphabet.Letters, rules));
    }

    private void Take(Step step, int place)
    {
        Transitions++;
        foreach (var promise in Promises.BrokenBy(step))
        {
            _broken.TryAdd(promise, $"{step.From.Told}, {step.Letter.Name}");
        }

        Arrive(step.To, place);
    }

    private void Arrive(World world, int? from)
    {
        var key = alphabet.Abstraction(world);
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

    // What goes away because the improvement does, or the care, was not cleared.
    private static bool IsForward(Step step) =>
        step is { Accepted: true, Command: EpisodeCommand command }
        && command.Episode == CareLetters.Mine
        && !step.Events.Any(recorded => recorded.Event is GainLost or ImprovementWithdrawn or Discontinued);

    private static IEnumerable<(string Rule, string Command)> RequiredOf(Evaluation evaluation) => evaluation.Findings
        .Where(finding => finding is { Severity: RuleSeverity.Required, ClearsWith: not null })
        .Select(finding => (finding.Rule.Id, finding.ClearsWith!))
        .Distinct();
}

import json,os
S={}
def E(kind,art,words,due,outcome,oart=None,owords=None,**k):
    d=dict(kind=kind,article=art,words=words,due=dict(start=due[0],end=due[1]) if due else None,outcome=outcome,**k)
    if oart: d.update(outcomeArticle=oart,outcomeWords=owords)
    return d
S['dam']=(dict(**{
'1-before.txt':'''Engineers to open the Vask dam on Thursday

Vask Valley Post

3 March 2032

The Vask dam will be opened on Thursday to let the snowmelt through, the water board said on Wednesday.

About 600 people in Lower Vask are to leave their homes by noon on Thursday. The board expects the river to reach 5.2 metres at the Lower Vask bridge on Friday.

Mayor Ingrid Solle demanded that the board pay for every flooded cellar. She plans to hold a meeting with residents in the sports hall on Saturday.

“Water will always find its way,” said Jon Tark, 81, who has lived by the river all his life.

The dam was built in 1961. It has never been opened in winter.
''',
'2-during.txt':'''Vask dam opened a day late

Northern Courier

5 March 2032

The gates of the Vask dam were opened on Friday morning, a day later than planned, after a motor failed.

Some 600 people left Lower Vask on Thursday, and the last house was empty by eleven, police said.

The board now expects the river to peak on Saturday.

If the motor fails again, the army would lift the gates with cranes.
''',
'3-after.txt':'''River peaks below the mark at Lower Vask

Vask Valley Post

8 March 2032

The river reached 4.6 metres at the Lower Vask bridge on Saturday and then fell, sparing most of the village.

Mayor Ingrid Solle called off Saturday's meeting with residents because the sports hall was full of beds.

The water board will not pay for flooded cellars, its director Bo Hamre said on Monday. People can go home on Wednesday, he said.
'''}),
[E('planned','1-before.txt','The Vask dam will be opened on Thursday',('2032-03-04','2032-03-05'),'unmet','2-during.txt','The gates of the Vask dam were opened on Friday morning, a day later than planned'),
 E('planned','1-before.txt','About 600 people in Lower Vask are to leave their homes by noon on Thursday.',('2032-03-04','2032-03-05'),'met','2-during.txt','Some 600 people left Lower Vask on Thursday'),
 E('forecast','1-before.txt','The board expects the river to reach 5.2 metres at the Lower Vask bridge on Friday.',('2032-03-05','2032-03-06'),'unmet','3-after.txt','The river reached 4.6 metres at the Lower Vask bridge on Saturday'),
 E('demanded','1-before.txt','Mayor Ingrid Solle demanded that the board pay for every flooded cellar.',None,'unmet','3-after.txt','The water board will not pay for flooded cellars'),
 E('planned','1-before.txt','She plans to hold a meeting with residents in the sports hall on Saturday.',('2032-03-06','2032-03-07'),'unmet','3-after.txt',"Mayor Ingrid Solle called off Saturday's meeting with residents"),
 E('forecast','2-during.txt','The board now expects the river to peak on Saturday.',('2032-03-06','2032-03-07'),'met','3-after.txt','The river reached 4.6 metres at the Lower Vask bridge on Saturday and then fell'),
 E('planned','3-after.txt','People can go home on Wednesday',('2032-03-10','2032-03-11'),'open'),
],
[('1-before.txt','Water will always find its way'),('2-during.txt','If the motor fails again, the army would lift the gates with cranes.'),('1-before.txt','It has never been opened in winter.')])
S['appeal']=(dict(**{
'a.txt':'''Court to rule in mine case next week

The Orlan Standard

9 June 2033

The High Court will rule on the Grell copper mine on 16 June, its clerk said on Thursday.

Lawyers expect the judges to send the permit back to the county. The miners' union has called a rally outside the court for the same day.

The company, Grell Metals, wants to start digging in September. “We will respect whatever the court says,” said its head, Dana Hoyt.
''',
'b.txt':'''Grell ruling put off until 23 June

Orlan Radio

15 June 2033

The ruling on the Grell copper mine, due on Thursday, has been put off until 23 June because a judge is ill, the High Court said.

The union said its rally would go ahead on Thursday.
''',
'c.txt':'''High Court throws out permit for Grell mine

The Orlan Standard

24 June 2033

The High Court ruled on Thursday that the permit for the Grell copper mine is void. It did not send the case back to the county.

Hundreds of miners rallied outside the court a week earlier, on 16 June.

Grell Metals said it would not start digging this year. It plans to appeal to the Constitutional Court within 30 days.
'''}),
[E('planned','a.txt','The High Court will rule on the Grell copper mine on 16 June',('2033-06-23','2033-06-24'),'met','c.txt','The High Court ruled on Thursday that the permit for the Grell copper mine is void.',moved=1),
 E('forecast','a.txt','Lawyers expect the judges to send the permit back to the county.',None,'unmet','c.txt','It did not send the case back to the county.'),
 E('planned','a.txt',"The miners' union has called a rally outside the court for the same day.",('2033-06-16','2033-06-17'),'met','c.txt','Hundreds of miners rallied outside the court a week earlier, on 16 June.'),
 E('planned','a.txt','The company, Grell Metals, wants to start digging in September.',('2033-09-01','2033-10-01'),'unmet','c.txt','Grell Metals said it would not start digging this year.'),
 E('planned','c.txt','It plans to appeal to the Constitutional Court within 30 days.',('2033-06-24','2033-07-25'),'open'),
],
[('a.txt','We will respect whatever the court says')])
S['teachers']=(dict(**{
'one.txt':'''Teachers give ministry until Friday

Lakeside Tribune

6 September 2034

The teachers' union of Aldmark has given the Education Ministry until Friday to raise pay by 9 percent. Otherwise its 12,000 members will walk out on Monday, union head Rosa Winde said on Wednesday.

Education Minister Felix Amar is to meet the union on Thursday evening.

Schools expect to send home younger pupils. Parents' groups demanded that the nurseries stay open.
''',
'two.txt':'''No deal in teachers' talks

Aldmark Today

8 September 2034

Education Minister Felix Amar met the teachers' union on Thursday evening for four hours, but no deal was reached. He offered 5 percent.

Winde said the walkout on Monday would go ahead. The minister will speak in parliament on Tuesday.

Prime Minister Hanne Stoll ruled out a raise of 9 percent on Friday.
''',
'three.txt':'''Aldmark schools shut as teachers walk out

Lakeside Tribune

11 September 2034

About 12,000 teachers walked out across Aldmark on Monday. Nurseries stayed open.

Talks could resume on Wednesday, a mediator said.

The football league will begin its season as usual.
'''}),
[E('demanded','one.txt',"The teachers' union of Aldmark has given the Education Ministry until Friday to raise pay by 9 percent.",('2034-09-08','2034-09-09'),'unmet','two.txt','Prime Minister Hanne Stoll ruled out a raise of 9 percent on Friday.'),
 E('planned','one.txt','its 12,000 members will walk out on Monday',('2034-09-11','2034-09-12'),'met','three.txt','About 12,000 teachers walked out across Aldmark on Monday.'),
 E('planned','one.txt','Education Minister Felix Amar is to meet the union on Thursday evening.',('2034-09-07','2034-09-08'),'met','two.txt',"Education Minister Felix Amar met the teachers' union on Thursday evening"),
 E('demanded','one.txt',"Parents' groups demanded that the nurseries stay open.",None,'met','three.txt','Nurseries stayed open.'),
 E('planned','two.txt','The minister will speak in parliament on Tuesday.',('2034-09-12','2034-09-13'),'open'),
 E('forecast','three.txt','Talks could resume on Wednesday',('2034-09-13','2034-09-14'),'open'),
],
[])
S['launch']=(dict(**{
'p.txt':'''Weather boat to sail on Sunday

Cape Sable News

30 April 2035

The research ship Petrel is scheduled to leave Cape Sable on Sunday for a six-month voyage. Forecasters warned of a gale at the weekend.

The crew hopes to reach the ice by the end of May. Its captain, Ole Brandvik, said he would name the youngest sailor at a press conference on Friday.

The ship cost 40 million crowns and was paid for by four universities.
''',
'q.txt':'''Petrel stays in port

Cape Sable News

7 May 2035

The Petrel did not sail on Sunday: a gale closed the harbour for two days. She will leave on Wednesday instead, the port said.

Captain Ole Brandvik named Tia Moss, 19, as the youngest of his crew at a press conference on Friday.
''',
'r.txt':'''Petrel under way at last

The Mariner

10 May 2035

The research ship Petrel left Cape Sable on Wednesday night with 31 people on board.

The ship may reach the ice in early June, a spokeswoman said.
'''}),
[E('planned','p.txt','The research ship Petrel is scheduled to leave Cape Sable on Sunday',('2035-05-09','2035-05-10'),'met','r.txt','The research ship Petrel left Cape Sable on Wednesday night',moved=1),
 E('forecast','p.txt','Forecasters warned of a gale at the weekend.',('2035-05-05','2035-05-07'),'met','q.txt','a gale closed the harbour for two days'),
 E('planned','p.txt','he would name the youngest sailor at a press conference on Friday',('2035-05-04','2035-05-05'),'met','q.txt','Captain Ole Brandvik named Tia Moss, 19, as the youngest of his crew at a press conference on Friday.'),
 E('forecast','p.txt','The crew hopes to reach the ice by the end of May.',('2035-05-21','2035-06-01'),'open'),
],
[('p.txt','was paid for by four universities')])
for n,(T,ex,no) in S.items():
    os.makedirs(n,exist_ok=True)
    for f,x in T.items(): open(f'{n}/{f}','w').write(x)
    for e in ex:
        assert e['words'] in T[e['article']],e
        if 'outcomeWords' in e: assert e['outcomeWords'] in T[e['outcomeArticle']],e
    for a,w in no: assert w in T[a],w
    json.dump(dict(expectations=ex,notExpected=[dict(article=a,words=w) for a,w in no]),open(f'{n}/key.json','w'),indent=2,ensure_ascii=False)
